import type { EntryFinding } from '../entry-finding.ts';

/** Words in the place of a unit that do not look like one: kept or not, the supervisor is asked. */
export function explainUnclear(word: string, kept: boolean): EntryFinding {
  const shown = word.length > 30 ? `${word.slice(0, 30)}…` : word;
  return { severity: 'doubt', code: 'unclear-owner', message: kept ? `责任单位中的“${shown}”不像单位名称，暂按单位保留，请核对。` : `责任单位中的“${shown}”不像单位名称，未作为单位，请核对。` };
}
