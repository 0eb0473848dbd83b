/** A sub-item followed inside the task; its words stand in the breakdown's text under the same number. */
export interface SubItem {
  /** Its number in the text, from 1. */
  id: number;
  /** `YYYY-MM-DD` or null: one date of a matter; of a document one a stage, 起草 征求意见 审议 印发. */
  dates: (string | null)[];
  /** How many of its steps are taken; all of them: done, or issued. */
  taken: number;
}

/** What a breakdown says, as far as dates hang on it. */
export interface BreakdownOutline {
  /** Hash of the text. */
  text: string;
  items: SubItem[];
}

/** A breakdown that waits for the office: its sub-items are followed only once it is approved. */
export interface BreakdownProposal {
  /** Hash of the text, and how many sub-items it has. */
  text: string;
  items: number;
  by: string;
  /** Since when it waits (ISO), and of the event since which it does. */
  at: string;
  revision: number;
}

/** 细化分解 of the task. */
export interface Breakdown {
  /** The policy asks for it: the task stays assigned until one is approved. */
  asked: boolean;
  agreed: BreakdownOutline | null;
  /** Instant of the last approval (ISO). */
  approvedAt?: string;
  /** How often one was approved, and how often one came back: parts of the keys of lines. */
  approvals: number;
  returns: number;
  proposal?: BreakdownProposal;
  /** The last return: since when (ISO), by which date it is asked again, and the hash of what came back. */
  returned?: { at: string; due: string; text: string };
}

/** 配合部分: what a co-unit or another lead owes, or gave, for one cycle. */
export interface Part {
  cycle: string;
  unit: string;
  /** `YYYY-MM-DD`; null where it came unasked. */
  due: string | null;
  /** Since when it is asked (ISO), and of the event since which it is. */
  askedAt: string;
  revision: number;
  given: boolean;
}
