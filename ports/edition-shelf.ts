import type { EditionAct } from '../core/edition/edition-act.ts';
import type { Edition } from '../core/edition/edition.ts';
import type { IssuedNumber, NumberSequence } from '../core/edition/number-sequence.ts';

/** What a final edition printed of a task. */
export interface FinalText {
  taskId: string;
  cycle: string;
  no: number;
  text: string;
}

/** Numbers written together with what bears them; all of them or none. */
export interface NewNumbers {
  kind: string;
  year: number;
  numbers: IssuedNumber[];
}

/** Where editions (汇总稿), their printed texts and the numbers of papers lie. Nothing in it is ever written over. */
export interface EditionShelf {
  /** All editions of a plan, by cycle and number, oldest first. */
  editions(planId: string): Promise<Edition[]>;
  /** One edition; without `no` the newest of its cycle. Null where there is none. */
  edition(planId: string, cycle: string, no?: number): Promise<Edition | null>;
  /**
   * Writes an act after `base` acts, in one transaction with the texts it makes final and the numbers it gives. False
   * when somebody was faster: then nothing is written.
   */
  append(key: Pick<Edition, 'planId' | 'cycle' | 'no'>, base: number, act: EditionAct, also?: { texts?: Pick<FinalText, 'taskId' | 'text'>[]; numbers?: NewNumbers }): Promise<boolean>;
  /** Newest final text of each task and cycle of a plan. */
  finalTexts(planId: string): Promise<FinalText[]>;
  /** The sequence as set, else 〔年〕1号 on; with every number it has given. */
  sequence(kind: string, year: number): Promise<{ sequence: NumberSequence; issued: IssuedNumber[] }>;
  setSequence(sequence: NumberSequence, by: string, at: Date): Promise<void>;
  /** False when one of the numbers was given meanwhile. */
  issue(numbers: NewNumbers, by: string, at: Date): Promise<boolean>;
}
