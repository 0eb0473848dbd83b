import { giveNumber } from '../../core/edition/number-sequence.ts';
import { quarterFacts } from '../../core/edition/quarter-facts.ts';
import { askedDeadline } from '../../core/schedule/asked-deadline.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { quarterCircular } from '../../documents/writers/quarter-circular.ts';
import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import { printedWords } from '../../locales/zh-CN/editions.ts';
import type { Call } from '../call.ts';
import { refusedEdition } from '../edition/edition-call.ts';
import { findPlan } from '../find-plan.ts';
import { officeAddress } from '../office-address.ts';
import { neededEdition } from './final-edition.ts';
import { saveFile } from './save-file.ts';

export interface CircularOptions {
  cycle: string;
  as?: string;
  issuer?: string;
  number?: boolean;
  out?: string;
  json?: boolean;
}

const kind = '通报';

/** 通报 of a final edition as docx by GB/T 9704-2012; its number is given once and kept. */
export async function exportCircular(call: Call, planName: string, { cycle, as, issuer, number = true, out, json }: CircularOptions): Promise<void> {
  const plan = await findPlan(call, planName);
  const edition = await neededEdition(call, plan.id, cycle);
  const register = await call.register();
  const now = await register.clock.now();
  const today = dateOf(now, (await register.policy()).zone);
  const year = Number(today.slice(0, 4));

  const { sequence, issued } = await register.editions.sequence(kind, year);
  const bearer = `${plan.id}/${cycle}/${edition.no}`;
  const given = giveNumber(sequence, issued, bearer);
  if (!given.ok) throw refusedEdition(given.code);
  if (number && !issued.some((each) => each.bearer === bearer)) {
    const by = officeAddress(await register.directory.readDirectory(), as);
    const isNew = await register.editions.issue({ kind, year, numbers: [{ value: given.value, bearer, reason: null }] }, by, now);
    if (!isNew) throw refusedEdition('EDITION_MOVED');
  }
  const { settings } = await call.config();
  const ended = new Set((await register.reads.tasksOf(plan.id)).filter(({ state }) => (askedDeadline(state) ?? today) < today).map(({ id }) => id));
  const overdue = edition.rows.filter(({ taskId }) => ended.has(taskId));
  const facts = quarterFacts(edition, printedWords);
  const period = `${cycle.slice(0, 4)}年${sayCycle(cycle)}`;
  const printed = quarterCircular({
    facts, period, overdue,
    planTitle: `《${plan.title}》`,
    issuer: issuer ?? plan.issuer ?? settings.DUBAN_OFFICE_NAME,
    number: number ? given.text : '',
    date: `${today.slice(0, 4)}年${sayDate(today)}`,
    tableTitle: `${period}推进情况汇总表`,
  });
  const file = call.path(out ?? `通报-${plan.id}-${cycle}.docx`);
  const { writeOfficialDocument } = await import('../../documents/writers/official-document.ts');
  await saveFile(file, await writeOfficialDocument(printed));
  if (json) return call.printJson({ file, number: printed.number, asked: facts.asked, reported: facts.reported, missing: facts.missing.length, classes: facts.classes });
  call.print(`已写入 ${file}：${printed.number || '未编号'}，应报 ${facts.asked} 项，已报 ${facts.reported} 项。`);
}
