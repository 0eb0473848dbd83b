import { TableRow } from 'docx';
import type { Difficulty } from '../../core/edition/difficulties.ts';
import { docxParagraphs } from './docx-paragraphs.ts';
import { tableCell, writeTableDocument } from './table-document.ts';
import { typefaces } from './typefaces.ts';

export interface DifficultyBrief {
  title: string;
  subtitle: string;
  rows: (Difficulty & { leader: string })[];
}

const columns: { heading: string; share: number; centered: boolean; textOf(row: DifficultyBrief['rows'][number]): string }[] = [
  { heading: '序号', share: 800, centered: true, textOf: ({ row }) => row.number },
  { heading: '目标任务', share: 3300, centered: false, textOf: ({ row }) => row.title },
  { heading: '牵头单位', share: 1700, centered: true, textOf: ({ row }) => row.leadUnits.join('、') },
  { heading: '存在困难', share: 4870, centered: false, textOf: ({ text }) => text },
  { heading: '需协调单位', share: 2200, centered: true, textOf: ({ helpers }) => helpers.join('、') || '单位未写明' },
  { heading: '分管领导', share: 1700, centered: true, textOf: ({ leader }) => leader },
];

/** Writes what needs help as one table for a leader: the difficulty in the unit's words, and who must help. */
export function writeDifficultyBrief({ title, subtitle, rows }: DifficultyBrief): Promise<Uint8Array> {
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ heading, share }) => tableCell(docxParagraphs(heading, { bold: true, align: 'center', face: typefaces.head }), share)) });
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: columns.map(({ share, centered, textOf }) => tableCell(docxParagraphs(textOf(row), { align: centered ? 'center' : 'left' }), share)) }));
  const none = rows.length === 0 ? docxParagraphs('本期没有单位提出需要协调的困难。', { before: 160 }) : [];
  return writeTableDocument({ title, above: docxParagraphs(subtitle, { align: 'center', after: 160 }), below: none, widths: columns.map(({ share }) => share), rows: [head, ...body] });
}
