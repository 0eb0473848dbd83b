import type { Command } from 'commander';
import type { Call } from '../call.ts';
import { findPlan } from '../find-plan.ts';
import { showQuestions, showReadings } from '../names/show-names.ts';

export function addNames(program: Command, call: Call): void {
  program
    .command('names')
    .description('文件里的每个单位名称读作通讯录中的哪个单位，哪些需要说明')
    .argument('<plan>', '计划编号')
    .option('--json', '只输出 JSON')
    .action((plan: string, { json }: { json?: boolean }) => names(call, plan, json === true));
}

async function names(call: Call, planName: string, json: boolean): Promise<void> {
  const { shelf, directory } = await call.register();
  const plan = await findPlan(call, planName);
  const read = await shelf.names(plan.id);
  if (json) return call.printJson({ plan: plan.id, names: read });
  if (read.length === 0) return call.print('这份计划没有写责任单位，请用 duban assign 按行或按部分指定。');

  const { people } = await directory.readDirectory();
  const nameOf = (address: string): string => people.find((person) => person.address === address)?.name ?? address;
  call.print(showReadings(read.map((name) => ({ ...name, by: name.chosen === null ? '' : `${nameOf(name.chosen.by) || '未写明'}${name.chosen.once ? '（只限本计划）' : ''}` }))));
  call.print(`\n${showQuestions(read, plan.id)}`);
}
