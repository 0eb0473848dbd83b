import type { Via } from '../core/task/act.ts';
import type { Rejection } from '../core/task/rejection.ts';
import type { InstructionKind, TaskEvent, TaskEventType } from '../core/task/task-event.ts';
import type { Conclusion, Cycle, Duty, ProgressClass, Stage } from '../core/task/task-state.ts';
import type { BotWords } from './bot-words.ts';
import type { DigestWords } from './digest-words.ts';
import type { FormWords } from './form-words.ts';
import type { MoreWords } from './more-words.ts';
import type { ReasonWords } from './reason-words.ts';

export type Language = 'zh-CN' | 'en';

/** Name of a person by address, of a role or of a unit, as readers know it. */
export type NameOf = (address: string) => string;

/**
 * Every sentence of one language. Each table is a full Record: a new code, event or purpose does not compile
 * until somebody writes its sentence.
 */
export interface Words {
  language: Language;
  rejections: Record<Rejection, string>;
  progress: Record<ProgressClass, string>;
  stages: Record<Stage, string>;
  cycleStates: Record<Cycle['state'], string>;
  duties: Record<Duty['kind'], string>;
  conclusions: Record<Conclusion, string>;
  vias: Record<Via, string>;
  instructionKinds: Record<InstructionKind, string>;
  /** What happened, without the person; `sayEvent` puts who did it, and for whom, in front. */
  events: { [T in TaskEventType]: (event: Extract<TaskEvent, { type: T }>, nameOf: NameOf) => string };
  /** `A（代B，电话）` or just `A`. */
  actor: (event: Pick<TaskEvent, 'type' | 'by' | 'for' | 'via'>, nameOf: NameOf) => string;
  /** Between the actor and what they did: nothing in Chinese, a space in English. */
  actorGap: string;
  reasons: ReasonWords;
  digest: DigestWords;
  forms: FormWords;
  more: MoreWords;
  bot: BotWords;
}
