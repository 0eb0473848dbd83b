import type { Command } from 'commander';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import type { Ask } from '../../desk/ask.ts';
import { askDesk, refused } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { findPerson } from '../find-person.ts';
import { findTask } from '../find-task.ts';
import { openLetters, type OpenLetter } from '../letters/open-letters.ts';
import { checkDate } from '../read-date.ts';

interface LettersOptions {
  day?: string;
  json?: boolean;
}

interface MoveOptions extends LettersOptions {
  as: string;
  rung?: string;
  reason?: string;
  until?: string;
}

const standings: Record<OpenLetter['standing'], string> = { leaves: '到时发出', held: '已缓发', waits: '等待放行' };

export function addLetters(program: Command, call: Call): void {
  const letters = program.command('letters').description('给领导的督办函：查看、缓发、放行');
  letters
    .command('show', { isDefault: true })
    .description('将发出、已缓发和等待放行的督办函')
    .option('--day <date>', '只看这一天发出的')
    .option('--json', '只输出 JSON')
    .action((options: LettersOptions) => show(call, options));
  const moving = (name: string, says: string) =>
    letters
      .command(name)
      .description(says)
      .argument('<whose>', '领导（姓名或邮箱，其名下全部），或任务编号')
      .requiredOption('--as <person>', '谁在办理（督查人员）')
      .option('--rung <level>', '只办这一级：2 或 3')
      .option('--day <date>', '只办这一天发出的')
      .option('--json', '只输出 JSON');
  moving('hold', '缓发，最多到规则规定的工作日数')
    .requiredOption('--reason <words>', '缓发的理由')
    .option('--until <date>', '缓发到哪一天；不写为最长期限')
    .action((whose: string, { until, ...options }: MoveOptions) => {
      const held = until === undefined ? {} : { until: checkDate(until) };
      return move(call, whose, options, ({ cycle, rung }) => ({ type: 'holdLetter', cycle: cycle ?? '', rung, ...held, reason: options.reason ?? '' }));
    });
  moving('release', '放行').action((whose: string, options: MoveOptions) => move(call, whose, options, ({ cycle, rung }) => ({ type: 'releaseLetter', cycle: cycle ?? '', rung })));
}

async function list(call: Call, { day }: LettersOptions): Promise<OpenLetter[]> {
  const register = await call.register();
  const { zone } = await register.policy();
  return await openLetters(register, await register.clock.now(), zone, day === undefined ? undefined : checkDate(day));
}

async function show(call: Call, options: LettersOptions): Promise<void> {
  const found = await list(call, options);
  if (options.json) {
    return call.printJson(
      found.map(({ day, leader, standing, task, line }) => ({
        day, leader: { name: leader.name, address: leader.address }, standing, task: task.id, title: task.title, cycle: line.cycle, rung: line.rung, due: line.due,
      })),
    );
  }
  if (found.length === 0) return call.print('没有待发的督办函。');
  const rows = found.map(({ day, leader, standing, task, line }) => [day, leader.name, String(line.rung), standings[standing], task.id, task.title, sayCycle(line.cycle ?? ''), line.due ?? '']);
  const headings = ['日期', '领导', '级别', '状态', '任务', '标题', '周期', '应报日期'];
  call.print(renderTable(headings.map((heading) => ({ heading, ...(heading === '标题' ? { widest: 40 } : {}) })), rows));
}

async function move(call: Call, whose: string, options: MoveOptions, askFor: (line: { cycle: string | null; rung: number }) => Ask): Promise<void> {
  const level = options.rung === undefined ? null : Number(options.rung);
  if (level !== null && level !== 2 && level !== 3) throw wrongUse(`「${options.rung}」不是督办函的级别。`, '级别写作 2 或 3。');
  const { directory } = await call.register();
  const by = findPerson(await directory.readDirectory(), options.as);
  const isMeant = await meaning(call, whose);
  const found = (await list(call, options)).filter((letter) => isMeant(letter) && (level === null || letter.line.rung === level));
  if (found.length === 0) throw new CommandFault('NO_LETTER', `「${whose}」名下没有符合条件的督办函。`, '可用 duban letters 查看待发的督办函。');

  // One letter a task, cycle and level, though several leaders may get it.
  const asks = [...new Map(found.map(({ task, line }) => [`${task.id}/${line.cycle}/${line.rung}`, { taskId: task.id, ask: askFor(line) }])).values()];
  const { rows } = await askDesk(call, { by: by.address, via: 'console', asks });
  const done = rows.filter(({ outcome }) => outcome?.ok).length;
  if (options.json) call.printJson({ asked: rows.length, done, rows });
  else call.print(`已办理 ${done} / ${rows.length} 封。`);
  const refusal = rows.map(({ outcome }) => outcome).find((outcome) => outcome && !outcome.ok);
  if (!refusal || refusal.ok) return;
  if (!options.json) throw refused(refusal.code);
  call.exit = refused(refusal.code).exit;
}

/** A leader by name or address, else a task. */
async function meaning(call: Call, whose: string): Promise<(letter: OpenLetter) => boolean> {
  const { people } = await (await call.register()).directory.readDirectory();
  if (people.some(({ name, address }) => name === whose || address === whose.toLowerCase())) {
    const { address } = findPerson({ people }, whose);
    return ({ leader }) => leader.address === address;
  }
  const task = await findTask(call, whose);
  return (letter) => letter.task.id === task.id;
}
