import type { Command } from 'commander';
import type { Directory, Person } from '../../core/plan/directory.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import type { RecordedAbsence } from '../../ports/people-changes.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { findPerson } from '../find-person.ts';
import { officeAddress } from '../office-address.ts';
import { checkDate } from '../read-date.ts';

interface DelegateOptions {
  to?: string;
  from?: string;
  until: string;
  as?: string;
  json?: boolean;
}

export function addDelegate(program: Command, call: Call): void {
  const delegate = program.command('delegate').description('请假代理：起止日期内，发给一人的都发给代理人，到期自动恢复');
  delegate
    .command('show', { isDefault: true })
    .description('查看代理和交接')
    .option('--json', '只输出 JSON')
    .action((options: { json?: boolean }) => show(call, options.json === true));
  delegate
    .command('add')
    .description('登记代理')
    .argument('<person>', '不在岗的人（姓名或邮箱）')
    .option('--to <person>', '代理人；不写为其单位的联络员B')
    .option('--from <date>', '从哪天起，不写为今天')
    .requiredOption('--until <date>', '到哪天止（含）')
    .option('--as <person>', '谁在登记，不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((person: string, options: DelegateOptions) => add(call, person, options));
  delegate
    .command('end')
    .description('提前结束代理')
    .argument('<id>', '代理的编号')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((id: string, options: { as?: string; json?: boolean }) => end(call, id, options));
}

async function add(call: Call, name: string, options: DelegateOptions): Promise<void> {
  const register = await call.register();
  const directory = await register.directory.readDirectory();
  const now = await register.clock.now();
  const today = dateOf(now, defaultPolicy.zone);
  const person = findPerson(directory, name);
  const deputy = options.to === undefined ? secondContact(person, directory) : findPerson(directory, options.to);
  const starts = options.from === undefined ? today : checkDate(options.from);
  const ends = checkDate(options.until);
  if (deputy.address === person.address) throw wrongUse('代理人不能是本人。', '请用 --to 写另一位。');
  if (ends < starts || ends < today) throw wrongUse(`止日 ${ends} 早于起日或今天。`, '写作 --from 2026-09-01 --until 2026-09-10。');
  const { id, asks } = await register.people.delegate({ from: person.address, to: deputy.address, starts, ends }, officeAddress(directory, options.as), now);
  if (options.json) return call.printJson({ id, from: person.address, to: deputy.address, starts, ends, asks });
  call.print(`已登记（编号 ${id}）：${starts} 至 ${ends}，发给${person.name}的都发给${deputy.name}，到期自动恢复。${asks.length > 0 ? `待发的 ${asks.length} 条已改发。` : ''}`);
}

/** B of every unit the person is A of: one and the same, else somebody must be named. */
function secondContact({ name, roles }: Person, { people }: Directory): Person {
  const units = roles.filter(({ kind }) => kind === 'contactA').map(({ scope }) => scope);
  const seconds = units.map((unit) => people.find((each) => each.roles.some(({ kind, scope }) => kind === 'contactB' && scope === unit)));
  const [second] = seconds;
  if (second && seconds.every((each) => each === second)) return second;
  throw new CommandFault('NO_SECOND_CONTACT', `不能确定由谁代理${name}：其单位没有联络员B，或不止一位。`, '请用 --to 写明代理人。');
}

async function end(call: Call, id: string, { as, json }: { as?: string; json?: boolean }): Promise<void> {
  const { people, clock, directory } = await call.register();
  const by = officeAddress(await directory.readDirectory(), as);
  if (!/^\d+$/u.test(id) || !(await people.endDelegation(Number(id), await clock.now(), by))) {
    throw new CommandFault('NO_SUCH_DELEGATION', `没有编号为「${id}」、尚未结束的代理。`, '可用 duban delegate 查看。');
  }
  if (json) return call.printJson({ id: Number(id), ended: true });
  call.print(`代理 ${id} 已结束，消息恢复发给本人。`);
}

async function show(call: Call, json: boolean): Promise<void> {
  const { people, directory, clock } = await call.register();
  const all = await people.absences();
  if (json) return call.printJson(all);
  if (all.length === 0) return call.print('没有代理。');
  const names = new Map((await directory.readDirectory()).people.map(({ address, name }) => [address, name]));
  const nameOf = (address: string): string => names.get(address) ?? address;
  const today = dateOf(await clock.now(), defaultPolicy.zone);
  const rows = all.map((each) => [String(each.id), nameOf(each.from), nameOf(each.to), each.kind === 'handover' ? `${each.starts} 起` : `${each.starts} 至 ${each.ends}`, sayStanding(each, today)]);
  call.print(renderTable([{ heading: '编号' }, { heading: '本人' }, { heading: '代理或接手' }, { heading: '起止' }, { heading: '' }], rows));
}

function sayStanding({ kind, starts, ends, endedAt }: RecordedAbsence, today: string): string {
  if (endedAt !== null) return '已结束';
  if (kind === 'handover') return '工作交接';
  if (today < starts) return '未开始';
  return today <= ends ? '代理中' : '已到期';
}
