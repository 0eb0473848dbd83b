import type { Command } from 'commander';
import type { Call } from '../call.ts';
import { verifyChain, type ChainFault } from '../audit/verify-chain.ts';
import { exitCode } from '../exit-code.ts';

const whys: Record<ChainFault['why'], string> = {
  missing: '缺少这一条',
  changed: '内容与校验值不符，曾被改动',
  cutShort: '记录与任务现状不符，尾部缺失或多出',
};

export function addAudit(program: Command, call: Call): void {
  const audit = program.command('audit').description('办理记录的核验');
  audit
    .command('verify')
    .description('逐项重算办理记录的校验链；有断裂，退出码为 3')
    .option('--json', '只输出 JSON')
    .action(({ json }: { json?: boolean }) => verify(call, json === true));
}

async function verify(call: Call, json: boolean): Promise<void> {
  const { reads, shelf, hashOf } = await call.register();
  const faults: ChainFault[] = [];
  let tasks = 0;
  let events = 0;
  const progress = call.progress();
  try {
    for (const plan of await shelf.list()) {
      for (const { id, state } of await reads.tasksOf(plan.id)) {
        const recorded = (await reads.timeline(id)).flatMap(({ event }) => event ?? []);
        // The task's own state is read first: what is recorded meanwhile lies past its head.
        const seen = recorded.filter(({ revision }) => revision <= state.revision);
        const fault = verifyChain(id, seen, { revision: state.revision, hash: state.head }, hashOf);
        if (fault) faults.push(fault);
        tasks += 1;
        events += seen.length;
        progress.say(`已核验 ${tasks} 项任务`);
      }
    }
  } finally {
    progress.end();
  }
  if (faults.length > 0) call.exit = exitCode.findings;
  if (json) return call.printJson({ tasks, events, faults });
  call.print(`核验了 ${tasks} 项任务的 ${events} 条记录。`);
  if (faults.length === 0) return call.print('全部完好。');
  for (const { taskId, revision, why } of faults) call.print(`${call.paint('断裂', 'red')} ${taskId} 第 ${revision} 条：${whys[why]}。`);
}
