import type { Closure } from '../core/calendar/closure.ts';

/** A closure on record. */
export interface KeptClosure extends Closure {
  id: number;
  /** Address of who entered it. */
  by: string;
  at: Date;
}

/** Days on which units are closed while the office works, or everybody is. */
export interface ClosureShelf {
  /** By their first day. */
  list(): Promise<KeptClosure[]>;
  add(closure: Closure, by: string, at: Date): Promise<KeptClosure>;
  /** False when there is none with this id. */
  remove(id: number, by: string, at: Date): Promise<boolean>;
}
