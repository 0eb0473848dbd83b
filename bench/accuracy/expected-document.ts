import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a correct import of one item gives, as the real documents' `.json` files say it (their README has the conventions). */
export interface ExpectedItem {
  number: string;
  title: string;
  /** Headings joined by " / ". */
  section: string;
  leadUnits: string[];
  coUnits: string[];
  altCo?: string[];
  leadExplicit?: boolean;
  ownerText?: string | null;
  deadlineIso: string | null;
  milestones?: { text: string; iso: string }[];
  recurrence?: string | null;
  recurrences?: string[];
  /** Of a progress table: the goal of the quarter, and how its progress begins and ends. */
  quarterTarget?: string;
  progressStart?: string;
  progressEnd?: string;
}

export interface ExpectedDocument {
  kind: string;
  items: number;
  itemsAcceptable?: number[];
  sample: ExpectedItem[];
}

export interface RealDocument {
  name: string;
  /** The five seeds must come back whole, in every format. */
  seed: boolean;
  text: string;
  expected: ExpectedDocument;
}

/** Every document of the folder that has its `.json` beside it, or null where there is no such folder. */
export function loadDocuments(folder: string): RealDocument[] | null {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length));
  return names
    .filter((name) => existsSync(join(folder, `${name}.json`)))
    .toSorted()
    .map((name) => ({
      name,
      seed: name.startsWith('seed-'),
      text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
      expected: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ExpectedDocument,
    }));
}
