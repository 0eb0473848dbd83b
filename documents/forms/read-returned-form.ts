import type { ReturnedForm } from '../../core/report/returned-form.ts';
import type { ReadFile } from '../block.ts';
import { readCycleEnding } from './read-cycle-ending.ts';
import { readFormTable, type FormTable } from './read-form-rows.ts';
import { readSignOff, type SignOff } from './read-sign-off.ts';

const unitLine = /(?:填报|报送|填表|责任|牵头)(?:单位|科室|部门)(?:（盖章）|（公章）|\(盖章\)|\(公章\))?\s*[:：]\s*(?<unit>[^\s:：　_＿\d][^\s:：　_＿]{1,39}?)(?=\s|　|$|填报|报送|填表|日期|联系|（|\()/u;

/** What a file that came back holds: the rows of its tables, whose it is, who signed. Null when it has no such table. */
export function readReturnedForm({ blocks, margins }: Pick<ReadFile, 'blocks' | 'margins'>): ReturnedForm | null {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [readFormTable(block.rows)] : [])).filter((table) => table !== null);
  if (tables.length === 0) return null;
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.filter(({ carried }) => !carried).map(({ text }) => text).join('　　')) : [block.text]));
  const paragraphs = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  const signed = signOffIn(tables, paragraphs);
  return {
    unit: unitIn([...paragraphs, ...lines.filter((line) => line.length <= 200), ...margins]),
    ...signed,
    cycleEnding: readCycleEnding([...paragraphs.slice(0, 8), ...margins], tables.flatMap(({ headings }) => headings)),
    rows: tables.flatMap(({ rows }) => rows),
    unread: tables.flatMap(({ unread }) => unread),
  };
}

function signOffIn(tables: FormTable[], paragraphs: string[]): SignOff {
  const all = [...tables.map(({ signOff }) => signOff), ...paragraphs.filter((text) => text.length <= 200).map((text) => readSignOff(text))].filter((each) => each !== null);
  return { reporter: all.find(({ reporter }) => reporter !== '')?.reporter ?? '', attestedBy: all.find(({ attestedBy }) => attestedBy !== '')?.attestedBy ?? '' };
}

function unitIn(lines: string[]): string | null {
  for (const line of lines) {
    const unit = unitLine.exec(line)?.groups?.['unit'];
    if (unit) return unit;
  }
  return null;
}
