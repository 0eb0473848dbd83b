import { defaultPattern, giveNumber, nextNumber, printNumber } from '../../core/edition/number-sequence.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { editionKind } from '../../desk/edition-desk.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { officeAddress } from '../office-address.ts';
import { checkYear } from '../read-date.ts';
import { refusedEdition } from './edition-call.ts';

export interface NumbersOptions {
  kind?: string;
  year?: string;
  pattern?: string;
  start?: string;
  void?: string;
  reason?: string;
  as?: string;
  json?: boolean;
}

/** 编号: how papers of a kind are numbered in a year, the numbers given, and those that stay empty with their reason. */
export async function editionNumbers(call: Call, options: NumbersOptions): Promise<void> {
  const register = await call.register();
  const { editions, clock, directory } = register;
  const kind = options.kind ?? editionKind;
  const now = await clock.now();
  const year = options.year === undefined ? Number(dateOf(now, (await register.policy()).zone).slice(0, 4)) : checkYear(options.year);
  const held = await editions.sequence(kind, year);
  const by = officeAddress(await directory.readDirectory(), options.as);
  if (options.pattern !== undefined || options.start !== undefined) {
    const pattern = options.pattern ?? held.sequence.pattern;
    if (!pattern.includes('{号}')) throw wrongUse('编号的写法里没有 {号}。', `例如：${defaultPattern}，或 某教督${defaultPattern}。`);
    await editions.setSequence({ kind, year, pattern, start: options.start === undefined ? held.sequence.start : readNumber(options.start) }, by, now);
  }
  if (options.void !== undefined) {
    const value = readNumber(options.void);
    const next = nextNumber(held.sequence, held.issued);
    const given = giveNumber(held.sequence, held.issued, '', { value, gapReason: options.reason ?? '' });
    if ((options.reason ?? '').trim() === '') throw refusedEdition('NUMBER_GAP');
    if (!given.ok || value < next) throw refusedEdition('NUMBER_TAKEN');
    const numbers = [...given.gaps, value].map((each) => ({ value: each, bearer: null, reason: options.reason ?? '' }));
    if (!(await editions.issue({ kind, year, numbers }, by, now))) throw refusedEdition('NUMBER_TAKEN');
  }
  const { sequence, issued } = await editions.sequence(kind, year);
  const next = printNumber(sequence, nextNumber(sequence, issued));
  if (options.json) return call.printJson({ ...sequence, next, issued });
  call.print(`${kind} ${year} 年，下一个编号：${next}`);
  if (issued.length > 0) call.print(renderTable([{ heading: '编号' }, { heading: '用于' }, { heading: '空号理由', widest: 40 }], issued.map(({ value, bearer, reason }) => [printNumber(sequence, value), bearer ?? '', reason ?? ''])));
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/u.test(text)) throw wrongUse(`「${text}」不是编号。`, '只写数字，如 3。');
  return Number(text);
}
