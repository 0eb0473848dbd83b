/** Lengths of the hash a plan's id may take, the usual one first: another file may begin alike. */
export const planIdLengths = [8, 12, 16, 64] as const;

/** Id of the plan a file becomes: `p` and the first digits of the SHA-256 (hex) of its bytes. Stored; printed to people. */
export const planIdOf = (sha256: string, length: (typeof planIdLengths)[number] = planIdLengths[0]): string => `p${sha256.slice(0, length)}`;

/** `<plan>-<row>`, the row with three digits, so that ids sort as the document does. Rows count from 1. */
export const taskIdOf = (planId: string, row: number): string => `${planId}-${String(row).padStart(3, '0')}`;

/** The row in a task's id, null for an id of another shape. */
export function rowOfTask(taskId: string): number | null {
  const row = /-(\d{3,})$/.exec(taskId)?.[1];
  return row === undefined ? null : Number(row);
}
