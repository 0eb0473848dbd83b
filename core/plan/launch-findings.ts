import type { CalendarTable } from '../calendar/calendar-table.ts';
import { isProvisional } from '../calendar/workday.ts';
import { decide } from '../task/decide.ts';
import type { TaskCommand } from '../task/task-command.ts';
import { draftedTask } from '../task/task-state.ts';
import type { Directory } from './directory.ts';
import type { LaunchTask } from './launch-check.ts';
import type { Finding } from './plan-draft.ts';
import type { PlanRow } from './plan-findings.ts';

interface Parts {
  rows: PlanRow[];
  tasks: LaunchTask[];
  year: number;
  today: string;
  calendar: CalendarTable;
  directory: Directory;
}

/** What only the launch can see: dates gone by, units nobody speaks for, a calendar not out yet. One finding a matter, not one a task. */
export const launchFindings = (parts: Parts): Finding[] => [
  ...pastDeadlines(parts),
  ...deadlinesBeforeYear(parts),
  ...silentUnits(parts),
  ...crowdedTasks(parts),
  ...provisionalYear(parts),
];

function pastDeadlines({ rows, tasks, today }: Parts): Finding[] {
  return tasks.flatMap(({ row, term }): Finding[] => {
    if (term.kind !== 'dated' || term.end === null || term.end >= today) return [];
    const title = rows.find((each) => each.row === row)?.draft.title ?? '';
    return [{ task: row - 1, severity: 'doubt', code: 'deadline-past', message: `第${row}行「${title}」的时限 ${term.end} 已过，启动后即为逾期。` }];
  });
}

function deadlinesBeforeYear({ rows, year }: Parts): Finding[] {
  const older = rows.filter(({ draft }) => draft.deadline !== null && Number(draft.deadline.slice(0, 4)) < year);
  if (older.length === 0) return [];
  const which = `第${older.slice(0, 5).map(({ row }) => row).join('、')}行${older.length > 5 ? '等' : ''}`;
  return [{ task: null, severity: 'doubt', code: 'deadline-before-year', message: `${older.length} 项任务的时限早于 ${year} 年（${which}），将以当年年底为限。` }];
}

/** A unit without contact and head: its asks would go to the leader in charge or to the office. */
function silentUnits({ tasks, directory }: Parts): Finding[] {
  const spoken = new Set(
    directory.people.flatMap(({ roles }) =>
      roles.filter(({ kind }) => kind === 'contactA' || kind === 'contactB' || kind === 'unitHead').map(({ scope }) => scope),
    ),
  );
  const units = [...new Set(tasks.flatMap(({ duties }) => duties.map(({ unit }) => unit)))];
  return units
    .filter((unit) => !spoken.has(unit))
    .map((unit): Finding => ({
      task: null,
      severity: 'doubt',
      code: 'no-contact',
      message: `「${unit}」没有联络员，也没有负责人，发给它的通知将转交分管领导或督查室。`,
    }));
}

/** More units than one task can hold: its assignment would be refused after the launch. */
function crowdedTasks({ rows, tasks }: Parts): Finding[] {
  return tasks.flatMap(({ taskId, row, duties, term }): Finding[] => {
    const assignment: TaskCommand = { type: 'assign', duties, term, act: { by: '', for: '', via: 'system', standing: [{ as: 'office' }], byOffice: true } };
    const decision = decide(draftedTask(taskId), assignment);
    if (decision.ok || decision.code !== 'TASK_FULL') return [];
    const title = rows.find((each) => each.row === row)?.draft.title ?? '';
    return [{ task: row - 1, severity: 'error', code: 'too-many-units', message: `第${row}行「${title}」有 ${duties.length} 个承办单位，超过一项任务能登记的数量，请减少知会单位或拆成几项任务。` }];
  });
}

const provisionalYear = ({ year, calendar }: Parts): Finding[] =>
  isProvisional(`${year}-07-01`, calendar)
    ? [{ task: null, severity: 'note', code: 'calendar-provisional', message: `${year} 年的放假安排尚未公布，工作日暂按周一至周五计算。` }]
    : [];
