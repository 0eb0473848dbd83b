import { words } from '../../locales/zh-CN/index.ts';
import { markDay } from '../display/mark-day.ts';
import { renderTable } from '../display/render-table.ts';
import type { PlanMoves, ShownMove } from './moves-of-plan.ts';

const MOST_MOVES = 12;

/** What moves in one plan, as lines to print: a sentence and a table of the first moves. */
export function showMoves(plan: string, title: string, tasks: PlanMoves['tasks']): string[] {
  const moves = tasks.flatMap(({ number, title: task, moves: of }) => of.map((move) => ({ number, task, ...move })));
  if (moves.length === 0) return [`${plan} ${title}：没有变动。`];
  const rows = moves.slice(0, MOST_MOVES).map((move) => [move.number, move.task, words.reasons.purposes[move.purpose], move.role, sayMinute(move.before, '（新增）'), markDay(sayMinute(move.after, '（取消）'), move.provisional === true && move.after !== null)]);
  return [
    `${plan} ${title}：${tasks.length} 项任务的 ${moves.length} 个提醒有变动：`,
    renderTable([{ heading: '序号', widest: 8 }, { heading: '任务', widest: 30 }, { heading: '提醒', widest: 30 }, { heading: '对象', widest: 24 }, { heading: '原来' }, { heading: '改后' }], rows),
    ...(moves.length > MOST_MOVES ? [`另有 ${moves.length - MOST_MOVES} 个，全部见 --json。`] : []),
  ];
}

const sayMinute = (at: ShownMove['before'], none: string): string => (at === null ? none : at.slice(0, 16).replace('T', ' '));
