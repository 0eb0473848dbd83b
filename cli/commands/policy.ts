import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { policyDiff } from '../../core/policy/policy-diff.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { byName } from '../../core/policy/task-names.ts';
import { numberedRow } from '../../core/plan/numbered-row.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';
import { policyOfRows, readPolicy } from '../policy/read-policy.ts';
import { policyAsYaml, showChanges, showPolicy } from '../policy/show-policy.ts';
import { usePolicy, type UsePolicyOptions } from '../policy/use-policy.ts';

const sources = '文件（yaml）、计划编号、current（现行规则）或 default（默认规则）';

export function addPolicy(program: Command, call: Call): void {
  const policy = program.command('policy').description('督办规则：多少天签收、几时填报、何时催办、何时升级');
  policy
    .command('check')
    .description('检查规则文件，一次列出所有问题和所在的行')
    .argument('<file>', '规则文件（yaml）')
    .action(async (file: string) => {
      const changes = policyDiff(defaultPolicy, await readPolicy(call, file));
      call.print(changes.length === 0 ? '规则文件可用，与默认规则相同。' : `规则文件可用，与默认规则有 ${changes.length} 处不同：\n${showChanges(changes)}`);
    });
  policy
    .command('show')
    .description('把规则列成表')
    .argument('[source]', sources)
    .option('--yaml', '输出可以修改的规则文件')
    .option('--json', '只输出 JSON')
    .action(async (source: string | undefined, { yaml, json }: { yaml?: boolean; json?: boolean }) => {
      const found = await findPolicy(call, source ?? ((await call.hasRegister()) ? 'current' : 'default'));
      if (json) call.printJson(found);
      else call.print(yaml ? policyAsYaml(found).trimEnd() : showPolicy(found));
    });
  policy
    .command('diff')
    .description('两套规则的不同')
    .argument('<one>', sources)
    .argument('<other>', '同上')
    .option('--json', '只输出 JSON')
    .action(async (one: string, other: string, { json }: { json?: boolean }) => {
      const plan = (await planNamed(call, one)) ?? (await planNamed(call, other));
      const changes = policyDiff(await findPolicy(call, one, plan), await findPolicy(call, other, plan));
      if (json) call.printJson(changes);
      else call.print(changes.length === 0 ? '没有不同。' : showChanges(changes));
    });
  policy
    .command('use')
    .description('以后启动的计划按这个文件的规则；写明计划时只用于它，已启动的先列出哪些提醒要改日')
    .argument('<file>', '规则文件（yaml）')
    .argument('[plan]', '计划编号，不写为以后启动的所有计划')
    .option('--apply', '已启动的计划：采用并立即重排')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .option('--json', '只输出 JSON')
    .action(async (file: string, plan: string | undefined, options: UsePolicyOptions) => await usePolicy(call, await readPolicy(call, file), plan, options));
}

const isPlanName = (call: Call, source: string): boolean => source !== 'default' && source !== 'current' && !existsSync(call.path(source));

const planNamed = async (call: Call, source: string): Promise<ShelfPlan | undefined> => (isPlanName(call, source) ? await findPlan(call, source) : undefined);

/** A policy, its tasks by name; `beside` a plan, a file's names are those the plan's rows go by (`'#14'` and 16 may be one task). */
async function findPolicy(call: Call, source: string, beside?: ShelfPlan): Promise<Policy> {
  if (source === 'default') return defaultPolicy;
  if (source === 'current') return await (await call.register()).policy();
  if (!isPlanName(call, source)) {
    const policy = await readPolicy(call, source);
    return beside ? byName(policyOfRows(policy, beside.rows), beside.rows.map(numberedRow)) : policy;
  }
  const plan = await findPlan(call, source);
  if (plan.policy === null) throw wrongUse(`计划 ${plan.id} 还没有启动，启动时才定下规则。`, '现行规则请用 current。');
  return byName(plan.policy, plan.rows.map(numberedRow));
}
