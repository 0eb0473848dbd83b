import type { TextHabits } from './written/to-text.ts';

export type Layout = 'runIn' | 'ownLine' | 'fields' | 'table';
export type MadeFormat = 'text' | 'docx' | 'docx-automatic' | 'xlsx' | 'html';

/** One item before it is worded. Indices point into the vocabulary and wrap round it. */
export interface TaskSpec {
  verb: number;
  object: number;
  /** Plain sentences of its body. */
  sentences: number[];
  leads: number;
  cos: number;
  /** Which units of the pool come first. */
  unitsFrom: number;
  collective: boolean;
  unowned: boolean;
  limits: { phrase: number; month: number; date: number; duty: number }[];
  rhythm: number | null;
  amount: number | null;
  leader: number;
  /** Steps inside the item (一是…二是…); fewer than two: none. */
  steps: number;
}

/** Everything a generated plan is made from: plain data, so that a counter-example can be kept as it was shrunk. */
export interface PlanSpec {
  format: MadeFormat;
  habits: TextHabits;
  layout: Layout;
  structure: 'flat' | 'chapters' | 'nested';
  /** Items by chapter (or section); a flat plan runs them together. */
  groups: TaskSpec[][];
  numberStyle: number;
  unnumbered: boolean;
  restart: boolean;
  /** The item after which a number is left out. */
  gapAfter: number | null;
  phrasing: number;
  pool: string;
  owners: 'all' | 'some' | 'none';
  issuer: number;
  year: number;
  titleKind: number;
  cover: boolean;
  preface: boolean;
  aims: boolean;
  closing: 'none' | 'requirements' | 'annexTable' | 'annexList' | 'signature';
  halfWidth: boolean;
  /** Spaces between figures and words, as many word processors put them. */
  spacedFigures: boolean;
  /** 第一部分 instead of 一、. */
  parts: boolean;
  bracket: 'round' | 'lenticular' | 'ownLine';
  leaders: boolean;
  /** The limit stands in the owners' bracket: （责任单位：甲；完成时限：9月底前）. */
  limitInBracket: boolean;
  /** A sentence under each chapter's heading. */
  intros: boolean;
  /** Labelled lines that look like owners and are none. */
  scope: boolean;
  table: { headers: number; sections: 'row' | 'column'; measures: boolean; time: boolean; remark: boolean; titleRow: boolean; progress: boolean; goalSentence: boolean; separator: '、' | '\n' | ' ' };
}
