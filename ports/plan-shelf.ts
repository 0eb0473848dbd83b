import type { PlanDifference } from '../core/plan/compare/difference.ts';
import type { PlanName } from '../core/plan/matching/plan-names.ts';
import type { NumberHome } from '../core/plan/duplicates/number-home.ts';
import type { SharedNumber } from '../core/plan/duplicates/shared-numbers.ts';
import type { Duplicate } from '../core/plan/duplicates/find-duplicates.ts';
import type { Finding, PlanDraft, TaskDraft } from '../core/plan/plan-draft.ts';
import type { LaunchCheckInput, Launch, LaunchAnswer } from '../core/plan/launch-check.ts';
import type { RowName } from '../core/plan/find-rows.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PlannedCycle } from '../core/schedule/schedule-input.ts';
import type { Conclusion, TaskState } from '../core/task/task-state.ts';
import type { PlanView } from './reads.ts';
import type { NewLine } from './task-register.ts';

export interface ImportedFile {
  fileName: string;
  bytes: Uint8Array;
  /** Lower-case hex. */
  sha256: string;
  /** Instant of the import on the product's clock. */
  at: Date;
}

export interface ShelfRow {
  taskId: string;
  /** Place in the document, from 1. */
  row: number;
  /** As imported, with the owners typed since. */
  draft: TaskDraft;
  /** 不纳入督办: why, null when it is supervised. */
  leftOut: string | null;
}

/** A plan as the supervisor prepares it. */
export interface ShelfPlan {
  id: string;
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  year: number | null;
  kind: string;
  /** `drafted`, `launching` or `launched`. */
  state: string;
  fileName: string;
  importedAt: Date;
  rows: ShelfRow[];
  /** What the importer found, as stored with the document. */
  imported: Finding[];
  /** Printed name → unit, as the supervisor settled it. */
  settled: { name: string; unit: string }[];
  policy: Policy | null;
  cycles: PlannedCycle[];
  launchDate: string | null;
  launchedAt: Date | null;
  accepted: Finding[];
}

/** A change of the shelf, or the sentence that says why not and what to do. */
export type ShelfAnswer = { ok: true; rows: number[] } | { ok: false; message: string };

export interface Assigning {
  /** Printed numbers, or `#7` for the seventh row; several of them. */
  rows?: RowName[];
  /** Words of a heading: every task under it. */
  section?: string;
  leadUnits: string[];
  coUnits: string[];
  /** Address of who assigns. */
  by?: string;
}

/** How a file stands to the plans that are there. */
export type StoreAnswer =
  | { planId: string; isNew: true }
  /** `bytes`: this very file; `words`: another file that says the same. */
  | { planId: string; isNew: false; known: 'bytes' | 'words' }
  /** It looks like a later version of this plan: nothing was stored, somebody has to say. */
  | { planId: string; isNew: false; known: 'title'; difference: PlanDifference };

/** How a supervisor settles a name. */
export interface NameChoice {
  /** The name is an alias from now on, for later plans too; otherwise it is settled for this plan only. */
  remember?: boolean;
  /** Address of the person who chose. */
  by?: string;
}

/** A printed name with what was decided about it, and by whom. */
export interface ShelfName extends PlanName {
  chosen: { by: string; at: Date; once: boolean } | null;
}

/** A number asked of several units; `home` is the row that gives it, null while nobody has said. */
export interface HomedNumber extends SharedNumber {
  home: number | null;
}

export interface Amending {
  draft: PlanDraft;
  file: ImportedFile;
  /** Whether the later document is the whole plan; undefined lets its title and length say. */
  covers?: 'whole' | 'part';
  /** `YYYY-MM-DD`, null where the document names none. */
  effective: string | null;
  by: string;
}

export type AmendAnswer = { ok: true; difference: PlanDifference; rows: number } | { ok: false; message: string };

/** A task whose workflow is to be started, with what its first act records. */
export interface TaskToStart {
  taskId: string;
  state: TaskState;
  duties: Launch['tasks'][number]['duties'];
  term: Launch['tasks'][number]['term'];
  settledTo?: string | undefined;
  /** Address of the person who launched or added it. */
  launchedBy: string;
}

/** A task of last year's plan that goes on in the next; `conclusion` null where it goes on by itself. */
export interface CarriedTask {
  taskId: string;
  draft: TaskDraft;
  state: TaskState;
  conclusion: Conclusion | null;
}

/** Tasks linked with a row that says the same, and those a row was added for; or why not. */
export type CarryAnswer = { ok: true; linked: string[]; added: string[] } | { ok: false; message: string };

/** The plan as its documents print it, with the plan's row of each of its tasks. */
export interface PrintedPlan extends PlanDraft {
  rows: number[];
}

/** Rows of a later document that join a launched plan. */
export interface Adding {
  /** SHA-256 of the document, which is on record as an amendment of the plan. */
  sha256: string;
  /** The plan's last row as they were prepared: another one meanwhile, and nothing is written. */
  lastRow: number;
  /** `documentRow` is the later document's; `draft` with the owners that were typed and the document as its basis. */
  tasks: { documentRow: number; draft: TaskDraft; task: Launch['tasks'][number] }[];
  lines: NewLine[];
  by: string;
  at: Date;
}

/** Plans before and during their launch. After it, a task changes only through its own commands. */
export interface PlanShelf {
  /**
   * The same bytes again are the same plan: `isNew` false, nothing is changed, also when two people import at once. With
   * `recognise` so is another file with the same words, and what looks like a later version of a plan is not stored. `by` is the address of who imports.
   */
  store(draft: PlanDraft, file: ImportedFile, how?: { recognise?: boolean; by?: string }): Promise<StoreAnswer>;
  /** By id or by a beginning of it that names one plan only; null otherwise. */
  plan(idOrPrefix: string): Promise<ShelfPlan | null>;
  list(): Promise<PlanView[]>;
  assign(planId: string, assigning: Assigning): Promise<ShelfAnswer>;
  /** Says once what a printed name means, on record with who said it; answers the rows it settles. Refused when the name already means another unit for every plan. */
  settleName(planId: string, name: string, unit: string, choice?: NameChoice): Promise<ShelfAnswer>;
  /** Every owner's name of the supervised rows and how it is read now. */
  names(planId: string): Promise<ShelfName[]>;
  /** The plan as its documents print it, without what was typed since. */
  printed(planId: string): Promise<PrintedPlan>;
  /**
   * Takes a later document over into a drafted plan: items that are the same keep typed owners and settled names. Refused
   * after the launch, and for a file that is another plan.
   */
  amend(planId: string, amending: Amending): Promise<AmendAnswer>;
  /**
   * Puts a later document on record with a launched plan, whose tasks change by their own acts. The same document again
   * is no change. Refused before the launch, and for a file that is another plan.
   */
  recordAmendment(planId: string, amending: Amending): Promise<{ ok: true } | { ok: false; message: string }>;
  /** What is asked twice within a plan and by plans of one year; with `planId` only pairs that plan is part of. */
  duplicates(planId?: string): Promise<Duplicate[]>;
  /** Takes tasks of last year over into a drafted plan, each once; `yearEnd` is the last day of the year they come from. */
  carryInto(planId: string, tasks: readonly CarriedTask[], yearEnd: string, by?: string): Promise<CarryAnswer>;
  /** Numbers that several units are asked for, with the row that gives each. */
  numbers(planId: string): Promise<HomedNumber[]>;
  /** Where the numbers of a plan have their home, with the unit that leads it now. */
  homes(planId: string): Promise<NumberHome[]>;
  /** Says which row gives a number; answers all rows it is asked in. */
  settleHome(planId: string, name: string, row: RowName, by: string): Promise<ShelfAnswer>;
  leaveOut(planId: string, row: RowName, reason: string, by?: string): Promise<ShelfAnswer>;
  /** What stands between the plan and its launch, recomputed from owners, settled names and the directory. */
  findings(planId: string): Promise<Finding[]>;
  /** Checks and prepares; writes nothing. */
  prepareLaunch(planId: string, wish: LaunchWish): Promise<LaunchAnswer>;
  /**
   * Stores what was prepared and rehearsed in one transaction and sets the plan to `launching`.
   * False when it was launching or launched already: then nothing is written.
   */
  storeLaunch(planId: string, launch: Launch, stored: { lines: NewLine[]; rehearsal: unknown; by: string; at: Date }): Promise<boolean>;
  /**
   * Adds tasks to a launched plan, with their lines, in one transaction; their workflows are started like a launch's.
   * False where the plan has other rows by now, or one of them was added already: then nothing is written.
   */
  addTasks(planId: string, adding: Adding): Promise<boolean>;
  /** Tasks of a stored launch, or added since, that have no event yet. */
  tasksToStart(planId: string): Promise<TaskToStart[]>;
  /** How many tasks of a stored launch have no event yet. */
  countUnstarted(planId: string): Promise<number>;
  markLaunched(planId: string): Promise<void>;
}

/** Everything of the check that the shelf does not know itself. */
export type LaunchWish = Omit<LaunchCheckInput, 'plan' | 'findings'>;
