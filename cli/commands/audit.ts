import type { Command } from 'commander';
import { minuteIn } from '../../core/schedule/instant.ts';
import { officeActs, sayOfficeFacts } from '../../locales/zh-CN/office-acts.ts';
import { readOfficeActs } from '../audit/read-office-acts.ts';
import { verifyChain, type ChainFault } from '../audit/verify-chain.ts';
import { verifyEditions, type ContentFault } from '../audit/verify-editions.ts';
import { verifyOfficeChain } from '../audit/verify-office-chain.ts';
import type { Call } from '../call.ts';
import { renderTable } from '../display/render-table.ts';
import { terminalText } from '../display/terminal-text.ts';
import { exitCode } from '../exit-code.ts';
import { findPlan } from '../find-plan.ts';

const whys: Record<ChainFault['why'], string> = {
  missing: '缺少这一条',
  changed: '内容与校验值不符，曾被改动',
  cutShort: '记录与任务现状不符，尾部缺失或多出',
};

const officeWhys: typeof whys = { ...whys, cutShort: '与末条校验值不符，尾部缺失或多出' };

const contentWhys: Record<ContentFault['why'], string> = {
  missing: '记录中有，汇总稿里已经没有',
  changed: '内容与记录的校验值不符，曾被改动',
  unvouched: '汇总稿里有，记录中没有',
};

export function addAudit(program: Command, call: Call): void {
  const audit = program.command('audit').description('办理记录的核验和督查室办理记录');
  audit
    .command('verify')
    .description('逐项重算办理记录的校验链；有断裂，退出码为 3')
    .option('--json', '只输出 JSON')
    .action(({ json }: { json?: boolean }) => verify(call, json === true));
  audit
    .command('show')
    .description('督查室的办理记录：导入、启动、规则、通讯录、代理、交接、编号、汇总稿等')
    .argument('[plan]', '只看某个计划的')
    .option('--json', '只输出 JSON')
    .action((plan: string | undefined, { json }: { json?: boolean }) => show(call, plan, json === true));
}

async function verify(call: Call, json: boolean): Promise<void> {
  const { reads, shelf, hashOf, audit } = await call.register();
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
  // In this order: what is recorded meanwhile lies past the head, and is on the chain before it is looked for there.
  const head = await audit.officeHead();
  const contents = await audit.editionContents();
  const acts = await readOfficeActs(audit);
  const office = verifyOfficeChain(acts, head, audit.officeHash);
  const editions = verifyEditions(contents, acts, head);

  if (faults.length > 0 || office || editions.length > 0) call.exit = exitCode.findings;
  if (json) return call.printJson({ tasks, events, faults, office: { acts: head.seq, fault: office, editions } });
  call.print(`核验了 ${tasks} 项任务的 ${events} 条记录，督查室办理记录 ${head.seq} 条。`);
  if (call.exit !== exitCode.findings) return call.print('全部完好。');
  const broken = call.paint('断裂', 'red');
  for (const { taskId, revision, why } of faults) call.print(`${broken} ${taskId} 第 ${revision} 条：${whys[why]}。`);
  if (office) call.print(`${broken} 督查室办理记录第 ${office.seq} 条：${officeWhys[office.why]}。`);
  for (const { subject, ordinal, why } of editions) call.print(`${broken} 汇总稿 ${subject} 第 ${ordinal} 步：${contentWhys[why]}。`);
}

async function show(call: Call, planName: string | undefined, json: boolean): Promise<void> {
  const { audit, reads, policy } = await call.register();
  const acts = await readOfficeActs(audit, planName === undefined ? undefined : (await findPlan(call, planName)).id);
  if (json) return call.printJson(acts);
  if (acts.length === 0) return call.print('没有督查室办理记录。');
  const [people, { zone }] = [new Map((await reads.people()).map(({ address, name }) => [address, name])), await policy()];
  const nameOf = (address: string): string => (address === '' ? '系统' : (people.get(address) ?? address));
  const rows = acts.map(({ seq, at, kind, subject, by, for: whose, facts }) => [
    String(seq), minuteIn(new Date(at), zone), by === whose ? nameOf(by) : `${nameOf(by)}（代${nameOf(whose)}）`, officeActs[kind], terminalText(subject), terminalText(sayOfficeFacts(facts)),
  ]);
  call.print(renderTable([{ heading: '序号' }, { heading: '时间' }, { heading: '办理人' }, { heading: '事项' }, { heading: '对象', widest: 28 }, { heading: '内容', widest: 60 }], rows));
}
