import { describe, expect, it } from 'vitest';
import { readFile } from '../../documents/read-file.ts';

const texts = async (bytes: Uint8Array) => (await readFile(bytes)).blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text));

// 一、工作 in GB18030; Node writes no GB18030, so the bytes are given.
const gb = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7]);

describe('text files', () => {
  it.each([
    ['UTF-8', Buffer.from('一、工作', 'utf8')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff一、工作', 'utf8')],
    ['GB18030', gb],
    ['UTF-16 little endian with a mark', Buffer.from('\ufeff一、工作', 'utf16le')],
    ['UTF-16 big endian with a mark', Buffer.from('\ufeff一、工作', 'utf16le').swap16()],
  ])('reads %s', async (_, bytes) => {
    expect(await texts(bytes)).toEqual(['一、工作']);
  });

  it('takes every kind of line end and counts places by line', async () => {
    const { blocks } = await readFile(Buffer.from('甲\r\n乙\r丙\n\n丁'));
    expect(blocks.map((block) => block.place.paragraph)).toEqual([1, 2, 3, 5]);
  });

  it('reads a text with a few broken bytes, and doubts it', async () => {
    const { blocks, findings } = await readFile(Buffer.concat([Buffer.from('一、工作安排如下'), Buffer.from([0xe5, 0xb7])]));
    expect(blocks).toMatchObject([{ text: '一、工作安排如下\ufffd' }]);
    expect(findings).toMatchObject([{ severity: 'doubt', code: 'broken-characters', place: { paragraph: 1 } }]);
  });

  it('drops stray control characters', async () => {
    expect(await texts(Buffer.from('甲\u001b[2J乙\u0000丙'))).toEqual(['甲[2J乙丙']);
  });

  it('makes a table of tab-separated lines, a single cell between them a row merged across', async () => {
    expect(await texts(Buffer.from('表题\n序号\t任务\t单位\n一、章\n1\t甲\t乙科\n'))).toEqual(['表题', [['序号', '任务', '单位'], ['一、章', '一、章', '一、章'], ['1', '甲', '乙科']]]);
  });
});
