import type { Via } from '../task/act.ts';

/** What the office does beside the tasks' own acts, each on the one chain of the register (design.md §7). */
export const officeActKinds = [
  'planImported',
  'ownersAssigned',
  'nameSettled',
  'taskLeftOut',
  'planAmended',
  'amendmentRecorded',
  'taskAdded',
  'tasksCarriedOver',
  'planLaunched',
  'numberHomeSet',
  'policyUsed',
  'calendarChanged',
  'closureAdded',
  'closureRemoved',
  'directoryLoaded',
  'delegated',
  'delegationEnded',
  'handedOver',
  'scanKept',
  'sequenceSet',
  'numbersGiven',
  'editionOpened',
  'editionRevised',
  'editionMerged',
  'editionEdited',
  'editionPartAdded',
  'editionUnreportedChosen',
  'editionCirculated',
  'editionFinalised',
] as const;
export type OfficeActKind = (typeof officeActKinds)[number];

/** Ids, dates, counts, names of units, addresses, hashes: never a text somebody wrote. */
export type OfficeFacts = Record<string, string | number | boolean | null | readonly string[] | readonly number[]>;

export interface OfficeActBody {
  kind: OfficeActKind;
  /** What it is about: a plan, a task, an edition (`plan/cycle/no`), a year, a person; '' for the whole office. */
  subject: string;
  /** Address of who did it; '' where nobody was named. */
  by: string;
  /** Whose act it is. */
  for: string;
  via: Via;
  facts: OfficeFacts;
}

/** An act as the register holds it. */
export interface OfficeAct extends OfficeActBody {
  /** Place on the chain, from 1. */
  seq: number;
  /** ISO instant on the product's clock. */
  at: string;
  /** Hash of the act before, '' for the first. */
  previous: string;
  hash: string;
}
