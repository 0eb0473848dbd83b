import type { Receipt } from '../../desk/desk.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { Call } from '../call.ts';
import { fileFormat } from '../export/file-format.ts';
import { saveFile } from '../export/save-file.ts';
import { editionCall, refusedEdition } from './edition-call.ts';
import { tableOfEdition, writeEditionTable } from './table-of-edition.ts';

const PATIENCE_MS = 30_000;

export interface CirculateOptions {
  as: string;
  format?: string;
  out?: string;
  json?: boolean;
}

/** 送审: tells the heads and prints the table that goes round. */
export async function circulateEdition(call: Call, planName: string, cycle: string, { as, format, out, json }: CirculateOptions): Promise<void> {
  const { plan, desk, request } = await editionCall(call, planName, cycle, as);
  const named = fileFormat(format, out);
  const answer = await desk.circulate(request);
  if (!answer.ok) throw refusedEdition(answer.code);
  const file = call.path(out ?? `汇总稿-${plan.id}-${cycle}-送审.${named}`);
  await saveFile(file, await writeEditionTable(tableOfEdition(answer.edition, plan.title, request.today), named));
  const told = await sayTold(call, answer.told);
  if (json) return call.printJson({ file, rows: answer.edition.told.length, told });
  call.print(`已送审：${answer.edition.told.length} 行，将告知 ${told.done} 项任务牵头单位的负责人${told.open > 0 ? `，${told.open} 项等待工作进程处理` : ''}。已写入 ${file}。`);
  for (const refusal of told.refused) call.note(refusal);
}

/** What became of telling people: tasks done, still open, and each refusal once in words. */
export async function sayTold(call: Call, receipt: Receipt | null): Promise<{ done: number; open: number; refused: string[] }> {
  if (!receipt) return { done: 0, open: 0, refused: [] };
  const { rows } = await (await call.register()).desk.settled(receipt, PATIENCE_MS);
  const codes = rows.flatMap(({ taskId, outcome }) => (outcome && !outcome.ok ? [{ taskId, code: outcome.code }] : []));
  return {
    done: rows.filter(({ outcome }) => outcome?.ok).length,
    open: rows.filter(({ outcome }) => outcome === null).length,
    refused: codes.map(({ taskId, code }) => `${taskId}：没有通知，${words.rejections[code]}`),
  };
}
