import type { InstructionKind } from './task-event.ts';

/** A 批示 that may become work and has not been registered yet. */
export interface InstructionMark {
  /** Of its event: by this number the office names it. */
  revision: number;
  kind: Exclude<InstructionKind, '阅知'>;
  /** Address. */
  leader: string;
}

/** 拟办: a 批示 the office made work, with a receipt, a date and an answer of its own. */
export interface Matter {
  /** `B7`, registered by the event of revision 7; stands as the cycle of its lines. */
  id: string;
  kind: InstructionMark['kind'];
  leader: string;
  /** Who signs for it and answers. */
  unit: string;
  /** `YYYY-MM-DD`; moves with a return. */
  due: string;
  /** With the unit (`open`, `returned`), with the office (`answered`), or done. */
  state: 'open' | 'answered' | 'returned' | 'accepted';
  /** Since when (ISO) whoever has it is asked, and how often that began anew: part of the keys of its lines. */
  since: string;
  version: number;
  /** Revision of the event whose words belong beside its lines. */
  said: number;
  /** Instant of the receipt (ISO), null while unsigned. */
  signedAt: string | null;
  /** Hash of the answer and who gave it, null without one. */
  answer: string | null;
  answeredBy: string | null;
}

/** 临时调度: what one task is asked for beside its cycles. */
export interface CallMark {
  /** `D1a2b3c4`, the same in every task that is called; stands as the cycle of its lines. */
  id: string;
  /** `YYYY-MM-DD` */
  due: string;
  /** Date it is first told of; null when it only rides in the reminders of the cycle it joined. */
  opens: string | null;
  /** The report cycle it joined, null for one of its own. */
  joined: string | null;
  /** Columns that are not on file; nothing is asked where there are none. */
  rest: number;
  state: 'open' | 'answered';
  since: string;
  version: number;
  /** Of the event that called, beside which its columns lie. */
  revision: number;
}

/** As many at once as a person can keep apart, and as fit into the state. */
export const MOST_OPEN_MATTERS = 3;
export const MOST_OPEN_CALLS = 2;
/** The newest settled one is kept, so that a click on the last message gets its true answer. */
export const KEPT_DONE = 1;
export const KEPT_INSTRUCTIONS = 3;

/** With the unit: it has still to answer. */
export const isWithUnit = ({ state }: Matter): boolean => state === 'open' || state === 'returned';

interface Beside {
  matters?: Matter[];
  calls?: CallMark[];
}

export const matterOf = ({ matters }: Beside, id: string | null): Matter | undefined => matters?.find((each) => each.id === id);
export const callOf = ({ calls }: Beside, id: string | null): CallMark | undefined => calls?.find((each) => each.id === id);

/** Revision of the event whose words belong beside a line of this matter or call; null where the cycle is neither. */
export const saidOf = (state: Beside, cycle: string | null): number | null => matterOf(state, cycle)?.said ?? callOf(state, cycle)?.revision ?? null;
