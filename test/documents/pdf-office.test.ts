import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../documents/readers/pdf/read-pdf.ts';

// Both were written as docx and printed by LibreOffice Writer: embedded subset fonts, kerned runs, borders as filled bars.
const read = async (name: string) => readPdf(await readFile(new URL(`pdf/${name}.pdf`, import.meta.url)));
const duty = '开展安全工作检查，建立问题清单，按月报送工作进展，年底前全部完成。';

describe('PDFs printed by an office program', () => {
  it('give the paragraphs of a plan as they were written, without head and page numbers', async () => {
    const { blocks, margins } = await read('prose');
    expect(blocks.map((block) => block.kind !== 'table' && block.text)).toEqual([
      '某局二〇二六年工作要点',
      '一、安全工作',
      ...[1, 2, 3, 4, 5].map((number) => `${number}.${duty.repeat(1 + (number % 3))}（责任单位：安全科、办公室）`),
      '二、检查工作',
      ...[6, 7, 8].map((number) => `${number}.${duty.repeat(2)}6月底前完成问题清单。（责任单位：办公室）`),
    ]);
    expect(blocks.map((block) => block.place.page)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
    expect(margins).toEqual(['工作要点']);
  });

  it('give a table over four pages as one, rows and merged cells whole', async () => {
    const { blocks } = await read('table');
    const table = blocks[1];
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => (cell.carried ? '^' : '') + cell.text)) : [];
    expect(rows).toEqual([
      ['序号', '工作', '工作进展', '责任单位'],
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [String(number), `${number % 3 === 1 ? '' : '^'}${['安全', '检查', '报送'][Math.floor((number - 1) / 3)]}`, `${duty.repeat(1 + (number % 4))}\n按月报送。`, number % 2 ? '安全科、办公室' : '办公室']),
    ]);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });
});
