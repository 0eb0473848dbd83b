import type { Command } from 'commander';
import type { Duplicate } from '../../core/plan/duplicates/find-duplicates.ts';
import type { DuplicateRow } from '../../core/plan/duplicates/duplicate-row.ts';
import { sayDuplicate } from '../../core/plan/duplicates/say-duplicate.ts';
import type { Call } from '../call.ts';
import { terminalText } from '../display/terminal-text.ts';
import { findPlan } from '../find-plan.ts';

export function addDuplicates(program: Command, call: Call): void {
  program
    .command('duplicates')
    .description('查重：计划之内和同年度计划之间，对同一单位重复交办的任务、向几个单位要的同一数据')
    .argument('[plan]', '计划编号；不写则查全部计划')
    .option('--json', '只输出 JSON')
    .action((plan: string | undefined, { json }: { json?: boolean }) => duplicates(call, plan, json === true));
}

async function duplicates(call: Call, planName: string | undefined, json: boolean): Promise<void> {
  const { shelf } = await call.register();
  const plan = planName === undefined ? null : (await findPlan(call, planName)).id;
  const found = await shelf.duplicates(plan ?? undefined);
  if (json) return call.printJson({ plan, duplicates: found.map(duplicateJson) });
  call.print(showDuplicates(found, plan));
}

/** A line a pair, under how many there are. Never a verdict: both tasks stay as they are. */
export function showDuplicates(found: readonly Duplicate[], plan: string | null): string {
  if (found.length === 0) return '没有发现重复交办的任务，也没有向几个单位要的同一数据。';
  return [`有 ${found.length} 处值得核对（系统不会自行合并）：`, ...found.map((pair) => `  ${terminalText(sayDuplicate(pair, plan))}`)].join('\n');
}

const duplicateJson = ({ kind, likeness, shared, one, other }: Duplicate) => ({ kind, likeness: Math.round(likeness * 100) / 100, shared, one: placeOf(one), other: placeOf(other) });
const placeOf = ({ plan, planTitle, row, draft, leads }: DuplicateRow) => ({ plan, planTitle, row, number: draft.number, title: draft.title, leads, source: draft.source });
