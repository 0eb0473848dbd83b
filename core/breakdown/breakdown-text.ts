/** Stages a document to issue goes through (process.md §3), in order. */
export const documentStages = ['起草', '征求意见', '审议', '印发'] as const;
export type DocumentStage = (typeof documentStages)[number];

/** The goal of one quarter, `2026Q1`, with the person responsible ('' for none named). */
export interface QuarterGoal {
  quarter: string;
  goal: string;
  person: string;
}

/** A sub-item followed inside a task. Its number is its place, from 1. */
export interface BreakdownItem {
  text: string;
  /** '' where it is the main lead's own. */
  unit: string;
  /** What it is measured by, '' for nothing. */
  indicator: string;
  /** `YYYY-MM-DD` or null: one date of a matter; of a document one a stage (`documentStages`). */
  dates: (string | null)[];
}

/** 细化分解 of one task: at most one goal a quarter, in order, and the sub-items. */
export interface BreakdownText {
  goals: QuarterGoal[];
  items: BreakdownItem[];
}

/** More than these are not followed one by one: a task's state must stay small. */
export const mostItems = 10;

const verbs = '印发|出台|编制|编印|编写|制定|制订|修订|修编|修改|发布|公布|下发|起草|研制|拟定|拟订';
const issuing = new RegExp(`^(?:\\p{Script=Han}{0,4}(?:${verbs}))+《[^《》]+》$`, 'u');

/** True for a document to issue: 印发《…》, 修订《…》 and nothing else. */
export const isDocument = (text: string): boolean => issuing.test(text.trim());
