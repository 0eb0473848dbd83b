import type { Words } from './words.ts';

interface NamedTask {
  /** As printed in the plan; '' where a channel may carry nothing. */
  number: string;
  /** '' where a channel may not carry it. */
  title: string;
  planTitle: string;
  /** From 1. */
  row: number;
}

/** A task by number and title; by its number in its plan where the title may not be told; or that there is one. */
export function sayTask({ digest }: Pick<Words, 'digest'>, { number, title, planTitle, row }: NamedTask): string {
  if (title !== '') return `${number} ${title}`.trim();
  if (planTitle === '') return digest.somethingElsewhere;
  const bare = bareNumber(number);
  // Numbers begin anew in every chapter of some plans; the row does not.
  return digest.numbered(planTitle, bare === '' ? String(row) : bare, bare === String(row) || bare === '' ? null : row);
}

/** `（三）` → `三`, `6.` → `6`, `1.2` stays. */
const bareNumber = (number: string): string => number.normalize('NFKC').trim().replace(/^[第(\s]+/u, '').replace(/[\s).、,项条]+$/u, '');
