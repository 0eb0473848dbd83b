/** A column (字段) of a call for a report, as one task has it. */
export interface CallColumn {
  /** As the office named it. */
  name: string;
  /** What is on file; null where there is nothing. */
  text: string | null;
  /** The cycle whose approved report says it, or (text null) the one whose report will; null for the plan's own words and for what is asked. */
  cycle: string | null;
}

export interface NamedText {
  name: string;
  text: string;
}

/** Not on file, and no report that is due anyway will say it: the unit is asked. */
export const isAsked = ({ text, cycle }: CallColumn): boolean => text === null && cycle === null;

/** True when a column that is asked has no text among the answers. */
export const isMissing = (columns: readonly CallColumn[], answers: readonly NamedText[]): boolean =>
  columns.some((column) => isAsked(column) && !answers.some(({ name, text }) => name === column.name && text.trim() !== ''));
