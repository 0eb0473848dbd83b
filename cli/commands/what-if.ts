import type { Command } from 'commander';
import { compareRehearsals, type WhatIf } from '../../core/rehearsal/compare-rehearsals.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { Call } from '../call.ts';
import { markDay } from '../display/mark-day.ts';
import { renderTable } from '../display/render-table.ts';
import { readRehearsable, type Rehearsable } from '../rehearsal/read-rehearsable.ts';

interface WhatIfOptions {
  directory?: string;
  year?: string;
  launch?: string;
  due?: string;
  scenario: string;
  policy: string;
  closures?: string;
  json?: boolean;
}

const MOST_PEOPLE = 15;

export function addWhatIf(program: Command, call: Call): void {
  program
    .command('what-if')
    .description('比较：同一计划按另一套规则推演，哪些人的消息变多变少，哪些任务的提醒改了日子')
    .argument('<plan>', '计划编号，或文件')
    .requiredOption('--policy <file>', '另一套规则（yaml）')
    .option('--directory <file>', '通讯录（xlsx）')
    .option('--year <year>', '督办年度')
    .option('--launch <date>', '启动日期，不写为计划已启动的日期，再不写为当年第一个工作日')
    .option('--due <dates>', '报送日期，如 2026Q1=2026-03-20，两边都按它推演')
    .option('--scenario <scenario>', 'silent、prompt 或习惯文件', 'silent')
    .option('--closures <file>', '本地停办日期（yaml 清单），两边都按它推演')
    .option('--json', '只输出 JSON')
    .action(async (plan: string, { policy, json, ...wish }: WhatIfOptions) => {
      const [was, is] = [await readRehearsable(call, plan, wish), await readRehearsable(call, plan, { ...wish, policy })];
      const compared = compareRehearsals(rehearse(was.input), rehearse(is.input));
      if (json) call.printJson(compared);
      else call.print(showWhatIf(compared, was));
    });
}

function showWhatIf({ messages, slots, perPerson, tasks, provisional }: WhatIf, { taskOf }: Rehearsable): string {
  if (tasks.length === 0 && perPerson.length === 0) return '没有变化：两套规则的推演完全相同。';
  const people = perPerson.slice(0, MOST_PEOPLE).map(({ to, name, was, is, mostInAWeek }) => [name ?? to, String(was), String(is), String(is - was), `${mostInAWeek.was} → ${mostInAWeek.is}`]);
  const changed = tasks.map(({ task, moved, added, removed }) => {
    const [first] = moved;
    const example = first ? `${words.reasons.purposes[first.purpose as keyof typeof words.reasons.purposes]} ${first.from.slice(0, 10)} → ${markDay(first.to.slice(0, 10), first.provisional === true)}` : '';
    return [taskOf(task).row, taskOf(task).title, String(moved.length), String(added.length), String(removed.length), example];
  });
  return [
    `消息 ${messages.was} → ${messages.is} 条，提醒点 ${slots.was} → ${slots.is} 个。`,
    ...(provisional ? ['有的日期所在年份的放假安排尚未公布，标为暂定。'] : []),
    renderTable([{ heading: '收件人', widest: 30 }, { heading: '原来' }, { heading: '改后' }, { heading: '增减' }, { heading: '一周最多' }], people),
    ...(perPerson.length > MOST_PEOPLE ? [`另有 ${perPerson.length - MOST_PEOPLE} 人有变化，全部见 --json。`] : []),
    '',
    renderTable([{ heading: '序号' }, { heading: '任务', widest: 36 }, { heading: '改日' }, { heading: '新增' }, { heading: '取消' }, { heading: '例如', widest: 60 }], changed),
  ].join('\n');
}
