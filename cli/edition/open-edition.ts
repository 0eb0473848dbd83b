import { mergeRows } from '../../core/edition/merge-rows.ts';
import { quarterFacts } from '../../core/edition/quarter-facts.ts';
import { printedWords } from '../../locales/zh-CN/editions.ts';
import type { Call } from '../call.ts';
import { editionCall, refusedEdition } from './edition-call.ts';
import { readUnreported } from './edit-edition.ts';

export interface OpenOptions {
  as: string;
  unreported?: string;
  json?: boolean;
}

export interface ReviseOptions {
  as: string;
  reason: string;
  json?: boolean;
}

/** Begins the edition of a period with what was approved so far. */
export async function openEdition(call: Call, planName: string, cycle: string, { as, unreported, json }: OpenOptions): Promise<void> {
  const { desk, request } = await editionCall(call, planName, cycle, as);
  const answer = await desk.open(request, readUnreported(unreported));
  if (!answer.ok) throw refusedEdition(answer.code);
  const { edition } = answer;
  const { asked, reported } = quarterFacts(edition, printedWords);
  const waiting = edition.rows.filter((row) => row.waiting).length;
  if (json) return call.printJson({ no: edition.no, rows: edition.rows.length, asked, reported, waiting });
  call.print(`已建立 ${cycle} 汇总稿：${edition.rows.length} 行，应报 ${asked} 项，已报并通过 ${reported} 项${waiting > 0 ? `，待审核 ${waiting} 项` : ''}。`);
}

/** 更正: a new edition after a final one. */
export async function reviseEdition(call: Call, planName: string, cycle: string, { as, reason, json }: ReviseOptions): Promise<void> {
  const { desk, request } = await editionCall(call, planName, cycle, as);
  const before = await (await call.register()).editions.edition(request.planId, cycle);
  const answer = await desk.revise(request, reason);
  if (!answer.ok) throw refusedEdition(answer.code);
  const taken = before ? mergeRows(before, answer.edition.rows).rows.length : 0;
  if (json) return call.printJson({ no: answer.edition.no, revises: answer.edition.revises, taken });
  call.print(`已建立 ${cycle} 更正稿（第 ${answer.edition.no} 稿），取入定稿以后的变化 ${taken} 行。修改后再送审、定稿。`);
}
