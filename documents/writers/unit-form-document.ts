import { TableRow, type Paragraph } from 'docx';
import type { FormRow } from '../../core/report/unit-form.ts';
import { progressClasses } from '../../core/task/task-state.ts';
import { words } from '../../locales/zh-CN/index.ts';
import { docxParagraphs } from './docx-paragraphs.ts';
import { numberWithCode } from './row-code-cell.ts';
import { tableCell, writeTableDocument } from './table-document.ts';
import { typefaces } from './typefaces.ts';
import { classHeading, classShare, formRemark, numberHeading, numberShare, signOffLabels, unitFormColumns, type UnitForm } from './unit-form-columns.ts';

const widths = [numberShare, ...unitFormColumns.map(({ share }) => share), classShare];
const small = 21; // 五号
const gap = '　'.repeat(8);

/** Writes the form as docx: a row a task with its code printed small and, for files whose small print was deleted, as a hidden bookmark. */
export function writeUnitFormDocument({ title, subtitle, unit, rows }: UnitForm): Promise<Uint8Array> {
  const headings = [numberHeading, ...unitFormColumns.map(({ heading }) => heading), classHeading];
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((heading, at) => tableCell(docxParagraphs(heading, { size: small, align: 'center', face: typefaces.head }), widths[at] ?? 0)),
  });
  const { reporter, attestedBy, date, seal } = signOffLabels;
  return writeTableDocument({
    title,
    widths,
    above: [
      ...docxParagraphs(subtitle, { align: 'center', after: 120 }),
      ...docxParagraphs(`填报单位：${unit}`, { after: 40 }),
      ...docxParagraphs(formRemark, { size: small, after: 80 }),
    ],
    rows: [header, ...rows.map(rowOf)],
    below: [
      ...docxParagraphs(`${reporter}${gap}${attestedBy}${gap}${date}　　　　年　　月　　日`, { before: 240, after: 120 }),
      // Room for the seal.
      ...docxParagraphs(`${seal}${'　'.repeat(6)}`, { align: 'right', before: 360, after: 360 }),
    ],
  });
}

function rowOf(row: FormRow): TableRow {
  const texts = unitFormColumns.map(({ textOf, share }) => tableCell(docxParagraphs(textOf(row), { size: small }), share));
  return new TableRow({ cantSplit: true, children: [tableCell(numberWithCode(row.number, row.taskId, row.cycle, small), numberShare), ...texts, tableCell(classesOf(row), classShare)] });
}

/** Every class with its box: the one on file ticked, else the one the rules choose, with their reason in the smallest print. */
function classesOf({ current, preset }: FormRow): Paragraph[] {
  const ticked = current?.progressClass ?? preset?.progressClass;
  const boxes = docxParagraphs(progressClasses.map((each) => `${ticked === each ? '☑' : '□'}${each}`).join('\n'), { size: 18 });
  return preset ? [...boxes, ...docxParagraphs(words.forms.presetNote(preset.reason, preset.count), { size: 13 })] : boxes;
}
