import type { Cell } from '../../block.ts';
import type { ColumnRole } from './column-roles.ts';

type Roles = (ColumnRole | null)[];

const longestHead = 10;

/**
 * What the rows say about their columns that the heads do not. Tasks merged down over rows with numbers of their own are
 * the areas, and the measures beside them the tasks. A column left of the tasks under an unknown head (行动名称) that is
 * merged down is an area too.
 */
export function settleColumns(roles: Roles, heads: string[], rows: Cell[][]): Roles {
  const [number, goal, measures] = [roles.indexOf('number'), roles.indexOf('goal'), roles.indexOf('field:工作措施')];
  const isMergedDown = (row: Cell[], column: number): boolean => Boolean(row[column]?.carried) && row[column]?.text.trim() !== '' && !isMergedAcross(row, column);
  const split = measures >= 0 && number >= 0 && rows.some((row) => isMergedDown(row, goal) && !row[number]?.carried && row[number]?.text.trim() !== '' && !row[measures]?.carried && row[measures]?.text.trim() !== '');
  return roles.map((role, column) => {
    if (split && column === goal) return 'section';
    if (split && column === measures) return 'goal';
    const isArea = role === null && column < goal && (heads[column] ?? '').trim() !== '' && (heads[column] ?? '').trim().length <= longestHead && rows.some((row) => isMergedDown(row, column));
    return isArea ? 'section' : role;
  });
}

const isMergedAcross = (row: Cell[], column: number): boolean => [column - 1, column + 1].some((beside) => row[beside] !== undefined && row[beside].text === row[column]?.text && (row[beside].carried || row[column]?.carried === true) && row[beside].text.trim() !== '');
