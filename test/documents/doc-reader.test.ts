import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../documents/read-file.ts';
import { decodePiece } from '../../documents/readers/doc/text-pieces.ts';

const source = readFileSync(new URL('fixtures/garden-plan.doc', import.meta.url));

describe('Word 97–2003 files', () => {
  it('keep their automatic numbers, levels and headings', async () => {
    const { format, blocks } = await readFile(source);
    expect(format).toBe('doc');
    expect(blocks.slice(0, 7)).toMatchObject([
      { kind: 'paragraph', text: '青山市园林局2026年工作要点' },
      { kind: 'listItem', number: '一、', level: 0, text: '公园建设' },
      { kind: 'listItem', number: '（一）', level: 1, text: '扩大面积' },
      { kind: 'listItem', number: '1.', level: 2, text: '新建口袋公园12个。（责任单位：规划科、绿化科）' },
      { kind: 'listItem', number: '2.', level: 2 },
      { kind: 'listItem', number: '二、', level: 0 },
      { kind: 'heading', level: 0, text: '第二章标题' },
    ]);
  });

  it('keep tables as a grid, cells merged across and down repeated', async () => {
    const table = (await readFile(source)).blocks.find((block) => block.kind === 'table');
    expect(table?.rows.map((row) => row.map((cell) => cell.text + (cell.carried ? '*' : '')))).toEqual([
      ['序号', '任务', '单位'],
      ['一、绿化', '一、绿化*', '一、绿化*'],
      ['1', '种树一万株\n第二段', '绿化科'],
      ['2', '', '绿化科*'],
    ]);
  });

  it('drop deleted and hidden words and field codes, keep soft line breaks', async () => {
    const texts = (await readFile(source)).blocks.map((block) => (block.kind === 'table' ? '' : block.text));
    expect(texts).toContain('前行\n后行');
    expect(texts).toContain('保留新数');
    expect(texts).toContain('链接文字表后文字');
  });

  it('keep quotation marks and dashes where Word stored a piece one byte a character', () => {
    expect(decodePiece(Buffer.from([0x93, 0x41, 0x94, 0x96, 0xb7]), { byte: 0, width: 1, length: 5 })).toBe('“A”–·');
  });

  it('give their page headers to the search for marks, and say that notes were left out', async () => {
    const { margins, findings } = await readFile(source);
    expect(margins).toContain('某某局文件');
    expect(findings.map((finding) => finding.code)).toEqual(['footnotes-left-out']);
  });

  it('are refused with a sentence when they have a password', async () => {
    const locked = Buffer.from(source);
    const header = locked.indexOf(Buffer.from([0xec, 0xa5]));
    locked[header + 11] = (locked[header + 11] ?? 0) | 0x01;
    await expect(readFile(locked)).rejects.toMatchObject({ code: 'PROTECTED_FILE', message: expect.stringContaining('密码') });
  });

  it.each([1, 2, 3])('end in a refusal, not in a defect, when bytes are broken or missing (round %i)', async (round) => {
    const unexpected: unknown[] = [];
    for (let index = 0; index < 40; index += 1) {
      const broken = Buffer.from(source.subarray(0, index % 3 === 0 ? (source.length * index) / 40 : source.length));
      for (let byte = 0; byte < 12; byte += 1) broken[(index * 7_919 + byte * 104_729 * round + 512) % Math.max(1, broken.length)] = (index * 31 + byte * 17 * round) % 256;
      const error: unknown = await readFile(broken).then(() => null, (thrown: unknown) => thrown);
      if (error !== null && !(error instanceof Error && error.name === 'UnreadableDocument')) unexpected.push(error);
    }
    expect(unexpected).toEqual([]);
  });
});
