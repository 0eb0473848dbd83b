import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { readBreakdown } from '../../core/breakdown/read-breakdown.ts';
import { yearOfTask } from '../../core/breakdown/year-of-task.ts';
import type { PlannedCycle } from '../../core/schedule/schedule-input.ts';
import { vias, type Via } from '../../core/task/act.ts';
import { conclusions } from '../../core/task/task-state.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import type { Ask } from '../../desk/ask.ts';
import type { Directory, Person } from '../../core/plan/directory.ts';
import type { RepliedLetter, TaskView } from '../../ports/reads.ts';
import { readReplyCode } from '../../core/plan/reply-code.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { ActOptions } from '../act/act-options.ts';
import { askOfOptions } from '../act/ask-of-options.ts';
import { askWords, isAskType } from '../act/ask-words.ts';
import { checkReport } from '../act/check-report.ts';
import { readScan } from '../act/read-scan.ts';
import { askDesk, refused } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { findLetter } from '../find-letter.ts';
import { findPerson } from '../find-person.ts';
import { findTask } from '../find-task.ts';
import type { Register } from '../surroundings.ts';

export function addAct(program: Command, call: Call): void {
  program
    .command('act')
    .description('对一项任务办理：签收、报送、审核、退回、批示、办结……')
    .argument('<task>', '任务编号、计划编号:序号，或来信的回复编号（收信人来电时）')
    .argument('<command>', Object.keys(askWords).join(' | '))
    .requiredOption('--as <person>', '谁在办理（姓名或邮箱）')
    .option('--for <person>', '替谁办理；要同时写 --via')
    .option('--via <way>', `怎样得知：${vias.filter((via) => via !== 'system').join(' | ')}`)
    .option('--text <words>', '内容：完成情况、意见、理由、批示')
    .option('--reason <words>', '理由，同 --text')
    .option('--text-file <file>', '内容写在文件里')
    .option('--next <words>', '下步打算')
    .option('--difficulty <words>', '存在困难/需协调')
    .option('--value <name=number>', '指标数值，可多次', (value: string, all?: string[]) => [...(all ?? []), value])
    .option('--cycle <id>', '报送周期，如 2026Q1；不写为当前一期')
    .option('--class <class>', '进度类别')
    .option('--attested <name>', '本单位负责人审定：姓名')
    .option('--lead <units>', '改派：牵头单位')
    .option('--co <units>', '改派：配合单位')
    .option('--inform <units>', '改派：知悉单位')
    .option('--kind <kind>', '批示类型：阅知、办理、限时反馈')
    .option('--rung <level>', '督办函级别：2 或 3')
    .option('--date <date>', '延期、整改、线下报送件收到的日期，如 2026-10-15')
    .option('--to <person>', '转给哪位同事（姓名或邮箱）')
    .option('--file <file>', '盖章件的扫描件（pdf、jpg、png、tif，10 MB 以内），存入系统；用 duban export scan 取回')
    .option('--conclusion <words>', `全年结论：${conclusions.join('、')}`)
    .option('--deadline', '延期的是办结时限，不是某一期填报')
    .option('--grant', '同意')
    .option('--refuse', '不同意')
    .option('--quarter <quarter>', '哪一季度的目标，如 2026Q2')
    .option('--person <name>', '季度目标的责任人；线下报送件的送件人')
    .option('--item <number>', '细化分解里的第几个子项')
    .option('--stage <stage>', '文件到了哪个阶段：起草、征求意见、审议、印发')
    .option('--unit <unit>', '请哪个配合单位提供情况')
    .option('--checked', '报送的数值已经核对无误')
    .option('--matter <id>', '批示事项，如 B7；只有一件时可不写')
    .option('--call <id>', '临时调度编号；只有一次时可不写')
    .option('--ask <columns>', '临时调度要填的栏目，逗号隔开')
    .option('--column <name=words>', '填报临时调度的一个栏目，可多次', (value: string, all?: string[]) => [...(all ?? []), value])
    .option('--level <level>', '提级到几级督办：1、2 或 3')
    .option('--title <words>', '调整后的任务名称')
    .option('--document <number>', '调整所依据文件的文号')
    .option('--effective <date>', '调整自哪一天起')
    .option('--json', '只输出 JSON')
    .addHelpText('after', `\n办理事项：\n${Object.entries(askWords).map(([type, says]) => `  ${type}  ${says}`).join('\n')}\n`)
    .action((task: string, command: string, options: ActOptions) => act(call, task, command, options));
}

async function act(call: Call, taskName: string, type: string, options: ActOptions): Promise<void> {
  if (!isAskType(type)) throw wrongUse(`没有「${type}」这种办理事项。`, `可用：${Object.keys(askWords).join('、')}。`);
  if (readReplyCode(taskName) === undefined) readVia(options); // what is written wrong is said before anything is asked
  const register = await call.register();
  const directory = await register.directory.readDirectory();
  const scan = await readScan(call, options.file, type);
  const by = findPerson(directory, options.as);
  const caller = callerOf(await findLetter(call, taskName), type, options, directory);
  const via = readVia(caller === undefined ? options : { ...options, for: caller.address, via: options.via ?? 'phone' });
  const whose = caller ?? (options.for === undefined ? by : findPerson(directory, options.for));

  const task = await findTask(call, taskName);
  const { policy, cycles } = await register.planning.bookOf(task.planId);
  const today = dateOf(await register.clock.now(), policy.zone);
  const asked = askOfOptions(type, options, { state: task.state, cycles, today, directory, groupDuty: policy.groupDuty, draft: task.draft, text: await readText(call, options), ...(scan ? { evidence: scan.hash } : {}) });
  const { ask, why } = await checked(asked, options, { task, register, cycles });
  if (why !== '') call.note(`${why}。`);

  const { rows } = await askDesk(call, { by: by.address, for: whose.address, via, asks: [{ taskId: task.id, ask }] }).catch((error: unknown) => {
    throw scan && error instanceof CommandFault && error.code === 'STILL_OPEN' ? new CommandFault(error.code, error.message, '扫描件等审签办完才能存入：请稍后重复同一命令。', error.exit) : error;
  });
  const outcome = rows[0]?.outcome;
  // Signed off by somebody cut off before the scan was stored: it is stored now.
  const isAgain = scan !== null && outcome?.ok === false && outcome.code === 'ALREADY_DONE';
  const kept = scan !== null && (outcome?.ok === true || isAgain) && (await register.scans.keep(task.id, scan, by.address, await register.clock.now()));
  if (outcome?.ok === false && !(isAgain && kept)) throw refused(outcome.code);
  if (scan && !kept) call.note('这一期不要求盖章，扫描件没有存入。');
  const after = await register.reads.task(task.id);
  if (options.json) return call.printJson({ task: task.id, act: type, revision: outcome?.ok ? outcome.revision : null, stage: after?.state.stage ?? null, ...(kept ? { scan: scan.hash } : {}) });
  const who = whose.address === by.address ? by.name : `${by.name}（代${whose.name}，${words.vias[via]}）`;
  call.print(`${who}：${sayAct(type)}，${isAgain ? '此前已办理，扫描件已补存' : '已办理'}。${task.number}${task.title}，目前${after ? words.stages[after.state.stage] : ''}。`);
}

/** Whoever a letter went to, and who called with its code: the words are theirs, unless somebody else is named. */
function callerOf(letter: RepliedLetter | undefined, type: string, options: ActOptions, directory: Directory): Person | undefined {
  if (!letter || options.for !== undefined || (type !== 'recordInstruction' && options.via === undefined)) return undefined;
  const caller = findPerson(directory, letter.recipient);
  if (type === 'recordInstruction' && caller.roles.every(({ kind }) => kind === 'secretary')) throw wrongUse(`这封来信抄送的是${caller.name}，批示人请写明。`, '写作 --for 领导。');
  return caller;
}

/** What can be said before the task is asked: a report's figures, a breakdown's text. */
async function checked(ask: Ask, options: ActOptions, { task, register, cycles }: { task: TaskView; register: Register; cycles: PlannedCycle[] }): Promise<{ ask: Ask; why: string }> {
  if (ask.type === 'submitReport') {
    const due = task.state.cycles.find(({ id }) => id === ask.cycle)?.due ?? cycles.find(({ id }) => id === ask.cycle)?.due ?? '';
    return checkReport(ask, options, { task, submissions: await register.reads.submissions(task.id), due });
  }
  if (ask.type === 'submitBreakdown' && ask.text !== null) {
    const { faults } = readBreakdown(ask.text, yearOfTask(task.state));
    if (faults.length > 0) throw wrongUse(`细化分解有 ${faults.length} 处看不懂：${faults.join('；')}。`, '目标写作「一季度：…」，子项写作「1. …（时限：3月31日）」。');
  }
  return { ask, why: '' };
}

/** `签收` of `签收`, `审核通过` of `审核通过 [--class …]`. */
const sayAct = (type: keyof typeof askWords): string => askWords[type].split(/[：\s]/u)[0] ?? type;

function readVia({ via, for: whose }: ActOptions): Via {
  if (via === undefined) {
    if (whose !== undefined) throw wrongUse('替别人办理要说明怎样得知。', '例如：--via phone（电话）、paper（纸质）、meeting（会议）、mail（邮件）。');
    return 'console';
  }
  const found = vias.find((each) => each === via && each !== 'system');
  if (!found) throw wrongUse(`「${via}」不是得知的方式。`, `可用：${vias.filter((each) => each !== 'system').join('、')}。`);
  return found;
}

async function readText(call: Call, { text: said, reason, textFile }: ActOptions): Promise<string> {
  if (said !== undefined && reason !== undefined) throw wrongUse('--text 和 --reason 只能用一个。', '理由写在其中一个里即可。');
  const text = said ?? reason;
  if (textFile === undefined) return text ?? '';
  if (text !== undefined) throw wrongUse('--text 和 --text-file 只能用一个。', '内容长时用 --text-file。');
  try {
    return (await readFile(call.path(textFile), 'utf8')).replace(/^\ufeff/u, '').trimEnd();
  } catch (error) {
    throw wrongUse(`读不到文件 ${textFile}：${error instanceof Error ? error.message : String(error)}`, '请核对文件名和所在文件夹。');
  }
}
