const shortestLine = 60;
const fewestRows = 2;
/** `序号 任务 责任单位 时限 1 …`: heads in a row, then the first number. */
const opening = /(?:^|\s)(序\s?号(?:\s+[^\s\d。；，：]{2,10}){2,9})\s+1\s+(?=\D)/;

/**
 * Optical recognition may leave a whole table on one line: its heads and each of its rows get a line of their own again.
 * Rows are found by their numbers, which must follow each other from 1. Any other line comes back as it is.
 */
export function splitRunTogetherTable(line: string): string[] {
  const head = line.length < shortestLine ? null : opening.exec(line);
  if (!head) return [line];
  const rows: string[] = [];
  let rest = line.slice(head.index + head[0].length);
  for (let number = 1; rest !== ''; number += 1) {
    const next = new RegExp(`\\s${number + 1}\\s+(?=[^\\s\\d])`).exec(rest);
    rows.push(`${number} ${next ? rest.slice(0, next.index) : rest}`.trim());
    rest = next ? rest.slice(next.index + next[0].length) : '';
  }
  if (rows.length < fewestRows) return [line];
  return [line.slice(0, head.index), (head[1] ?? '').trim(), ...rows].filter((text) => text.trim() !== '');
}
