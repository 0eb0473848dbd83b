import type { Line } from './line.ts';
import { splitRole } from './split-role.ts';

const leaders: readonly string[] = ['leader', 'secretary', 'principal'];

/** True for what is told to a leader, or in copy to a secretary: by letter and with the letters, one a day (process.md §5). */
export const isToLeader = ({ role }: Pick<Line, 'role'>): boolean => leaders.includes(splitRole(role).kind);
