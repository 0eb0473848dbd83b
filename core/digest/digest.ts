import type { Purpose, Reason, RoleName } from '../schedule/line.ts';
import type { Cycle } from '../task/task-state.ts';

/** One line as a digest needs it: codes and figures only, words are in locales/. */
export interface DigestItem {
  lineKey: string;
  taskId: string;
  /** As printed in the plan. */
  number: string;
  title: string;
  planTitle: string;
  purpose: Purpose;
  rung: number;
  cycle: string | null;
  /** State of that cycle now; null without a cycle or before it is opened. */
  cycleState: Cycle['state'] | null;
  due: string | null;
  /** Workdays the due date has passed by, 0 while it has not. */
  lateWorkdays: number;
  /** The unit it concerns. */
  unit: string;
  role: RoleName;
  urgent: boolean;
  /** False once it was answered: the line is shown as done and has no button. */
  open: boolean;
  /** Its channel neither shows nor takes words of it: no group's button may stand for it but that of signing. Absent: it does. */
  wordless?: true;
  reason: Reason;
}

/** What is asked, in the order a digest shows it. */
export const digestKinds = [
  'letter',
  'answered',
  'nudged',
  'sign',
  'breakdown',
  'instruction',
  'call',
  'lateReport',
  'report',
  'part',
  'deadline',
  'yearEnd',
  'signOff',
  'review',
  'office',
  'informed',
  'actedFor',
] as const;
export type DigestKind = (typeof digestKinds)[number];

export interface DigestGroup {
  kind: DigestKind;
  /** Lines shown, urgent first, then by due date, then in the plan's order. */
  items: DigestItem[];
  /** All lines of the group, shown or not. */
  count: number;
}

/** One button for a whole group: 一键全部签收, 填报本季度 (n 项), 待审 (n 项), 一键全部确认, 年终办结 (n 项). Its items are those still open, shown or not. */
export interface DigestButton {
  kind: 'signAll' | 'fillReports' | 'openReviews' | 'signOffAll' | 'conclude';
  items: { taskId: string; cycle: string | null; lineKey: string }[];
}

export interface Digest {
  groups: DigestGroup[];
  buttons: DigestButton[];
  /** All lines, and those that are only on the list page and in the attached table. */
  count: number;
  rest: number;
  urgent: boolean;
}
