import { describe, expect, it } from 'vitest';
import { readPdf } from '../../documents/readers/pdf/read-pdf.ts';
import { show, showTurned, writePdf } from './pdf/write-pdf.ts';

const read = (pages: string[][]) => readPdf(writePdf(pages.map((page) => page.join('\n'))));
const texts = async (pages: string[][]) => (await read(pages)).blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text));

/** Lines of a column from the top, 18 points apart; ideographic spaces at a line's start are its indent. */
const column = (lines: string[], x = 70, top = 700, size = 10) => lines.map((line, index) => show(x + (line.length - line.trimStart().length) * size, top - index * 18, line.trimStart(), size));
const full = '各县区教育局各直属学校要统筹推进年度重点任务细化举措压实责任按月调度按季通报及时研究解决'; // 44 characters, 440 points
const wide = (end: string) => full.slice(0, full.length - end.length) + end;

describe('paragraphs of a PDF', () => {
  it('joins the lines of a paragraph and begins one at an indent of two characters', async () => {
    expect(await texts([column([`\u3000\u3000${full.slice(2)}`, full, '报送进展。', `\u3000\u3000${wide('推进工作。').slice(2)}`, '\u3000\u3000另行通知。'])])).toEqual([`${full.slice(2)}${full}报送进展。`, wide('推进工作。').slice(2), '另行通知。']);
  });

  it('ends a paragraph at a line that had room for the next word', async () => {
    expect(await texts([column([full, '到此为止', full, '完成。'])])).toEqual([`${full}到此为止`, `${full}完成。`]);
  });

  it('does not end a paragraph where a year did not fit into the line', async () => {
    expect(await texts([column([full, full.slice(2), '2026年12月底前完成。'])])).toEqual([`${full}${full.slice(2)}2026年12月底前完成。`]);
  });

  it.each(['一、加强组织领导', '（二）规范办学行为', '3.开展专项督导', '第四条 抓好落实', '（5）按时报送', '⑥强化保障'])('begins a paragraph at the number of %s after a full line', async (numbered) => {
    expect(await texts([column([full, wide('完成。'), numbered])])).toEqual([`${full}${wide('完成。')}`, numbered]);
  });

  it('goes on with a paragraph in which a line happens to begin with a decimal', async () => {
    expect(await texts([column([`\u3000\u3000${full.slice(2)}`, wide('投入资金'), '1.5亿元，新建学校两所。'])])).toEqual([`${full.slice(2)}${wide('投入资金')}1.5亿元，新建学校两所。`]);
  });

  it('goes on over the end of a page', async () => {
    const { blocks } = await read([column([`\u3000\u3000${full.slice(2)}`, full]), column([wide('持续'), '用力。', `\u3000\u3000${full.slice(2)}`])]);
    expect(blocks).toEqual([
      { kind: 'paragraph', text: `${full.slice(2)}${full}${wide('持续')}用力。`, place: { page: 1 } },
      { kind: 'paragraph', text: full.slice(2), place: { page: 2 } },
    ]);
  });

  it('puts no space between Chinese characters set apart and one between Latin words', async () => {
    expect(await texts([[show(70, 700, '会'), show(84, 700, '议'), show(98, 700, '室使用'), show(128, 700, 'Open'), show(151, 700, 'Office'), show(181, 700, '软件')]])).toEqual(['会议室使用Open Office软件']);
  });

  it('reads a title of two lines as one, larger lines further down as headings', async () => {
    const { blocks } = await read([[show(187, 780, '某某市教育局二〇二六年', 20), show(217, 750, '年度工作安排表', 20), ...column([`\u3000\u3000${full.slice(2)}`, full, '报送。']), show(232, 600, '后勤保障工作', 20), ...column([full, '完成。'], 70, 560)]]);
    expect(blocks.map((block) => [block.kind, block.kind === 'table' ? '' : block.text])).toEqual([
      ['paragraph', '某某市教育局二〇二六年年度工作安排表'],
      ['paragraph', `${full.slice(2)}${full}报送。`],
      ['heading', '后勤保障工作'],
      ['paragraph', `${full}完成。`],
    ]);
  });

  it('reads two columns one after the other, a title over both before them', async () => {
    const left = Array.from({ length: 8 }, () => '左栏文字，写满整行共二十字左栏文字整行');
    const right = Array.from({ length: 8 }, () => '右栏文字，写满整行共二十字右栏文字整行');
    expect(await texts([[show(220, 760, '公报标题写在两栏之上方', 14), ...column(left, 60), ...column(right, 320)]])).toEqual(['公报标题写在两栏之上方', left.join('') + right.join('')]);
  });

  it('reads a page of turned text as if it stood upright', async () => {
    expect(await texts([[showTurned('0 1 -1 0', 100, 100, '横放页面的标题'), showTurned('0 1 -1 0', 130, 100, '第二行文字')]])).toEqual(['横放页面的标题', '第二行文字']);
  });

  it('counts a character printed twice to look bold once', async () => {
    expect(await texts([[show(70, 700, '重点工作'), show(70.3, 700, '重点工作'), show(70, 650, '正文')]])).toEqual(['重点工作', '正文']);
  });

  it('gives the plain characters for the radicals some fonts print', async () => {
    expect(await texts([[show(70, 700, '⼯作⽅案，⻓期坚持⻅效')]])).toEqual(['工作方案，长期坚持见效']);
  });
});

describe('margins of a PDF', () => {
  const page = (number: string, body: string[]) => [show(70, 800, '某某市教育局文件汇编'), ...column(body), show(285, 40, number)];

  it.each([
    ['— 1 —', '— 2 —', '— 3 —'],
    ['- 1 -', '- 2 -', '- 3 -'],
    ['1', '2', '3'],
    ['第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页'],
    ['1/3', '2/3', '3/3'],
  ])('drops running heads and the page numbers %s, and keeps the heads for the secrecy check', async (...numbers) => {
    const file = await read(numbers.map((number, index) => page(number, [`第${index + 1}项工作安排完毕。`])));
    expect(file.blocks.map((block) => block.kind !== 'table' && block.text)).toEqual(['第1项工作安排完毕。', '第2项工作安排完毕。', '第3项工作安排完毕。']);
    expect(file.margins).toEqual(['某某市教育局文件汇编']);
  });

  it('keeps a field of the plan that ends several pages', async () => {
    const ends = (item: string) => [...Array.from({ length: 34 }, (_, index) => show(70, 700 - index * 18, `${item}第${index + 1}行。`)), show(70, 700 - 34 * 18, '责任单位：各直属学校')];
    const read = (await texts([ends('甲'), ends('乙'), ends('丙'), ['丁', '戊'].map((item, index) => show(70, 700 - index * 18, `${item}。`))])).filter((text) => text === '责任单位：各直属学校');
    expect(read).toHaveLength(3);
  });

  it('keeps a watermark for the secrecy check only', async () => {
    const file = await read([[...column([full, '正文。']), showTurned('0.7 0.7 -0.7 0.7', 200, 300, '内部资料', 40)]]);
    expect(file.blocks.map((block) => block.kind !== 'table' && block.text)).toEqual([`${full}正文。`]);
    expect(file.margins).toEqual(['内部资料']);
  });

  it('leaves a table of contents out', async () => {
    expect(await texts([[show(280, 760, '目 录'), ...column(['一、安全工作…………………………1', '二、师资工作…………………………3'])], column(['一、安全工作', '落实责任。'])])).toEqual(['一、安全工作', '落实责任。']);
  });
});
