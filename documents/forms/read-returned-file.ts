import type { ReturnedForm, ReturnedRow } from '../../core/report/returned-form.ts';
import type { ReadFile } from '../block.ts';
import { readFile } from '../read-file.ts';
import { refuseClassified } from '../refuse-classified.ts';
import type { OfficeConverter } from '../readers/office/office-converter.ts';
import { sniffFormat } from '../readers/sniff-format.ts';
import { UnreadableDocument } from '../unreadable-document.ts';
import { readHiddenCodes } from './read-hidden-codes.ts';
import { readReturnedForm } from './read-returned-form.ts';

/**
 * Bytes of a file that came back → its rows, codes and signature. Throws `UnreadableDocument`: for a file marked as
 * classified, for a picture or a scan (evidence, not text: process.md §7), for a file without the table, and as `readFile` does.
 */
export async function readReturnedFile(bytes: Uint8Array, _fileName?: string, office?: OfficeConverter): Promise<ReturnedForm> {
  const file = await readOrRefuse(bytes, office);
  refuseClassified(file);
  const form = readReturnedForm(file);
  if (!form) throw new UnreadableDocument('NOT_A_DOCUMENT', '文件里没有填报表或推进情况表（要有目标任务和本期情况两栏）。', '请收回本系统导出的填报表，或带「目标任务」「推进情况」栏的表格。');
  if (form.rows.every(({ codes }) => codes.length > 0)) return form;
  const hidden = file.format === 'docx' ? await readHiddenCodes(bytes) : [];
  return hidden.length === 0 ? form : { ...form, rows: withHiddenCodes(form.rows, file, hidden) };
}

async function readOrRefuse(bytes: Uint8Array, office?: OfficeConverter): Promise<ReadFile> {
  try {
    return await readFile(bytes, office);
  } catch (error) {
    if (!(error instanceof UnreadableDocument) || !isPicture(bytes, error)) throw error;
    throw new UnreadableDocument(error.code, '这是图片或扫描件，其中没有文字：可以作为佐证材料留存，不能代替填报。', '请让单位交回可以编辑的表格（docx、xlsx），或由督查室按纸面内容代填：duban act … submitReport --for 联络员 --via paper。', { cause: error });
  }
}

/** Nothing but pictures: an image, or a document that holds no letter. */
const isPicture = (bytes: Uint8Array, { code }: UnreadableDocument): boolean => {
  const format = sniffFormat(bytes);
  return format === 'image' || (code === 'EMPTY_FILE' && (format === 'pdf' || format === 'zip')) || code === 'SCANNED_PDF';
};

/** Rows without a printed code get the hidden one of the row with the same words, if there is one such row only. */
function withHiddenCodes(rows: ReturnedRow[], { blocks }: ReadFile, hidden: Awaited<ReturnType<typeof readHiddenCodes>>): ReturnedRow[] {
  const grid = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const wordsAt = new Map(grid.map((cells) => [cells.find(({ text, carried }) => text.trim() !== '' && !carried)?.place.cell ?? '', cells.filter(({ carried }) => !carried).map(({ text }) => text).join('').replaceAll(/\s/gu, '')]));
  return rows.map((row) => {
    const words = wordsAt.get(row.place.cell ?? '');
    const same = hidden.filter((each) => each.words === words);
    const [only] = same;
    return row.codes.length === 0 && same.length === 1 && only ? { ...row, codes: [only.code] } : row;
  });
}
