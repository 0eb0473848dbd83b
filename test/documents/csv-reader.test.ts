import { describe, expect, it } from 'vitest';
import { readFile } from '../../documents/read-file.ts';

const read = async (text: string | Uint8Array) => (await readFile(typeof text === 'string' ? Buffer.from(text) : text)).blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text));

const table = [['序号', '任务', '单位'], ['1', '种树', '绿化科'], ['2', '剪草', '']];

describe('csv', () => {
  it.each([
    ['commas', '序号,任务,单位\n1,种树,绿化科\n2,剪草,\n'],
    ['semicolons', '序号;任务;单位\r\n1;种树;绿化科\r\n2;剪草;\r\n'],
    ['tabs', '序号\t任务\t单位\n1\t种树\t绿化科\n2\t剪草\t\n'],
  ])('reads values separated by %s', async (_, text) => {
    expect(await read(text)).toEqual([table]);
  });

  it('leaves prose with full-width commas alone', async () => {
    const lines = ['加强领导，落实责任，强化督查。', '抓好培训，完善制度，提高质量。', '夯实基础，补齐短板，确保安全。'];
    expect((await readFile(Buffer.from(lines.join('\n')))).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual(lines);
  });

  it('reads UTF-16 with a mark', async () => {
    expect(await read(Buffer.from('\ufeff序号,任务,单位\n1,种树,绿化科\n2,剪草,\n', 'utf16le'))).toEqual([table]);
  });

  it('keeps separators and line breaks inside quotes', async () => {
    expect(await read('序号,任务,单位\n1,"种树,剪草\n浇水",绿化科\n2,"说""好""",乙科\n')).toEqual([[['序号', '任务', '单位'], ['1', '种树,剪草\n浇水', '绿化科'], ['2', '说"好"', '乙科']]]);
  });

  it('puts a title line before the table', async () => {
    expect(await read('某局任务表,,\n序号,任务,单位\n1,种树,绿化科\n')).toEqual(['某局任务表', [['序号', '任务', '单位'], ['1', '种树', '绿化科']]]);
  });

  it('leaves prose with commas alone', async () => {
    expect(await read('某局2026年工作要点\n1.种树，剪草，浇水，全部完成。\n2.修路，架桥，全部完成。\n')).toEqual(['某局2026年工作要点', '1.种树，剪草，浇水，全部完成。', '2.修路，架桥，全部完成。']);
  });
});
