import { describe, expect, it } from 'vitest';
import type { Block } from '../../documents/block.ts';
import { readPdf } from '../../documents/readers/pdf/read-pdf.ts';
import { bar, grid, show, stroke, writePdf } from './pdf/write-pdf.ts';

const read = (pages: string[][]) => readPdf(writePdf(pages.map((page) => page.join('\n'))));
const written = (blocks: Block[]) => blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => (cell.carried ? '^' : '') + cell.text)) : block.text));
const xs = [60, 100, 300, 420, 530];
const header = (y: number) => [show(65, y, '序号'), show(110, y, '工作任务'), show(310, y, '责任单位'), show(430, y, '完成时限')];

describe('ruled tables of a PDF', () => {
  it('reads cells of several lines, and says where each stands', async () => {
    const { blocks } = await read([
      [
        show(70, 760, '任务分解表'),
        ...grid(xs, [740, 720, 680]),
        ...header(727),
        show(65, 700, '1'), show(102, 706, '编制专项规划并按程序报批后印发实施,加'), show(102, 692, '强跟踪'), show(310, 706, '安全科、'), show(310, 692, '财务科'), show(430, 700, '6月底前'),
      ],
    ]);
    expect(written(blocks)).toEqual([
      '任务分解表',
      [
        ['序号', '工作任务', '责任单位', '完成时限'],
        ['1', '编制专项规划并按程序报批后印发实施,加强跟踪', '安全科、\n财务科', '6月底前'],
      ],
    ]);
    const table = blocks[1];
    expect(table?.kind === 'table' && table.rows[1]?.[2]?.place).toEqual({ page: 1, cell: '第1页表1第2行第3列' });
  });

  it('repeats cells merged across and down over their span', async () => {
    const rulings = [stroke(60, 740, 530, 740), stroke(60, 720, 530, 720), stroke(60, 700, 530, 700), stroke(100, 680, 530, 680), stroke(60, 660, 530, 660), stroke(60, 660, 60, 740), stroke(530, 660, 530, 740), ...[100, 300, 420].flatMap((x) => [stroke(x, 720, x, 740), stroke(x, 660, x, 700)])];
    const { blocks } = await read([[...rulings, ...header(727), show(70, 707, '一、安全管理'), show(65, 677, '1'), show(110, 687, '甲'), show(310, 687, '乙科'), show(430, 687, '5月'), show(110, 667, '丙'), show(310, 667, '丁科'), show(430, 667, '6月')]]);
    expect(written(blocks)).toEqual([
      [
        ['序号', '工作任务', '责任单位', '完成时限'],
        ['一、安全管理', '^一、安全管理', '^一、安全管理', '^一、安全管理'],
        ['1', '甲', '乙科', '5月'],
        ['^1', '丙', '丁科', '6月'],
      ],
    ]);
  });

  it('takes thin filled rectangles for rulings, and no underline for one', async () => {
    const rulings = [...[740, 720, 700].map((y) => bar(60, y, 470, 0.5)), ...xs.map((x) => bar(x, 700, 0.5, 40)), bar(110, 704, 30, 0.5)];
    const { blocks } = await read([[...rulings, ...header(727), show(65, 706, '1'), show(110, 706, '甲乙丙'), show(310, 706, '丁科'), show(430, 706, '6月')]]);
    expect(written(blocks)).toEqual([[['序号', '工作任务', '责任单位', '完成时限'], ['1', '甲乙丙', '丁科', '6月']]]);
  });

  it('supposes the side borders that open tables leave away', async () => {
    const rulings = [...[740, 720, 700].map((y) => stroke(60, y, 530, y)), ...[100, 300, 420].map((x) => stroke(x, 700, x, 740))];
    const { blocks } = await read([[...rulings, ...header(727), show(65, 706, '1'), show(110, 706, '甲'), show(310, 706, '乙科'), show(430, 706, '6月')]]);
    expect(written(blocks)).toEqual([[['序号', '工作任务', '责任单位', '完成时限'], ['1', '甲', '乙科', '6月']]]);
  });

  it('takes a frame around a paragraph for no table', async () => {
    const { blocks } = await read([[...grid([60, 530], [740, 680]), show(70, 720, '联系方式：办公室'), show(70, 700, '另行通知。')]]);
    expect(written(blocks)).toEqual(['联系方式：办公室', '另行通知。']);
  });

  it('goes on over a page: the header only once, a broken row whole, a merged cell over its rest', async () => {
    const first = [...grid(xs, [740, 720, 700, 60]).filter((ruling) => ruling !== stroke(60, 700, 530, 700)), stroke(100, 700, 530, 700), ...header(727), show(62, 690, '安全类'), show(110, 706, '甲'), show(310, 706, '乙科'), show(430, 706, '5月'), show(110, 686, '开展隐患排查'), show(310, 686, '丙科'), show(430, 686, '6月')];
    const second = [...grid(xs, [800, 780, 760, 740]).filter((ruling) => ruling !== stroke(60, 760, 530, 760)), stroke(100, 760, 530, 760), ...header(787), show(110, 766, '并整改到位。'), show(110, 746, '丁'), show(310, 746, '戊科'), show(430, 746, '7月')];
    const { blocks } = await read([first, second]);
    expect(written(blocks)).toEqual([
      [
        ['序号', '工作任务', '责任单位', '完成时限'],
        ['安全类', '甲', '乙科', '5月'],
        ['^安全类', '开展隐患排查并整改到位。', '丙科', '6月'],
        ['^安全类', '丁', '戊科', '7月'],
      ],
    ]);
    const table = blocks[0];
    expect(table?.kind === 'table' && table.rows[3]?.[1]?.place).toEqual({ page: 2, cell: '第2页表1第3行第2列' });
  });

  it('keeps names apart that fill a narrow cell unevenly, also where the page ends between two', async () => {
    const narrow = [60, 100, 300, 364, 530];
    const cell = (y: number, lines: string[]) => lines.map((line, index) => show(307, y - index * 14, line));
    const first = [...grid(narrow, [740, 720, 660, 600]), ...header(727), show(65, 700, '1'), show(110, 700, '编制规划'), ...cell(706, ['县财政局', '县农业农村', '局']), show(430, 700, '5月'), show(65, 640, '2'), show(110, 640, '开展隐患排查，建立台账，'), ...cell(646, ['县融媒体中', '心']), show(430, 640, '6月')];
    const second = [...grid(narrow, [800, 780, 740]), ...header(787), show(110, 766, '整改到位。'), ...cell(766, ['县消防救援', '大队'])];
    const { blocks } = await read([first, second]);
    expect(written(blocks)).toEqual([
      [
        ['序号', '工作任务', '责任单位', '完成时限'],
        ['1', '编制规划', '县财政局\n县农业农村局', '5月'],
        ['2', '开展隐患排查，建立台账，整改到位。', '县融媒体中心\n县消防救援大队', '6月'],
      ],
    ]);
  });

  it('keeps two tables of different columns apart', async () => {
    const small = (top: number, edges: number[]) => [...grid(edges, [top, top - 20]), ...edges.slice(0, -1).map((x, index) => show(x + 4, top - 14, `项${index + 1}`))];
    const { blocks } = await read([small(100, [60, 200, 400]), small(800, [60, 150, 250, 400])]);
    expect(written(blocks)).toEqual([[['项1', '项2']], [['项1', '项2', '项3']]]);
  });
});

describe('tables of a PDF without rulings', () => {
  it('reads columns from the gaps that all rows keep, and says so', async () => {
    const row = (y: number, cells: string[]) => cells.map((cell, index) => show([60, 110, 320, 440][index] ?? 0, y, cell));
    const { blocks, findings } = await read([[show(70, 780, '任务清单'), ...header(740).map((_, index) => show([60, 110, 320, 440][index] ?? 0, 740, ['序号', '工作任务', '责任单位', '完成时限'][index] ?? '')), ...row(720, ['1', '建设两所公办幼儿园', '基建科', '9月底前']), ...row(700, ['2', '修订考核办法并报送', '人事科、', '年内']), ...row(686, ['', '', '办公室', '']), ...row(666, ['3', '开展督导', '督导室', '每季度']), show(60, 600, '本表由各单位于每季度末之前报送主管科室汇总，逾期未报的予以通报。')]]);
    expect(written(blocks)).toEqual([
      '任务清单',
      [
        ['序号', '工作任务', '责任单位', '完成时限'],
        ['1', '建设两所公办幼儿园', '基建科', '9月底前'],
        ['2', '修订考核办法并报送', '人事科、办公室', '年内'],
        ['3', '开展督导', '督导室', '每季度'],
      ],
      '本表由各单位于每季度末之前报送主管科室汇总，逾期未报的予以通报。',
    ]);
    expect(findings.map((finding) => finding.code)).toEqual(['unruled-table']);
  });

  it('goes on over a page, a row broken there whole, numbers in the middle of their rows', async () => {
    const xs = [60, 110, 320];
    const put = (column: number, y: number, text: string) => show(xs[column] ?? 0, y, text);
    const first = [put(0, 740, '序号'), put(1, 740, '工作任务'), put(2, 740, '责任单位'), put(1, 710, '建设两所公办幼儿园，'), put(0, 703, '1'), put(2, 703, '基建科'), put(1, 696, '补齐设施设备。'), put(0, 660, '2'), put(1, 660, '修订考核办法，按程序'), put(2, 660, '人事科')];
    const second = [put(1, 780, '报批后印发。'), put(1, 750, '开展督导，及时地通报'), put(0, 743, '3'), put(2, 743, '督导室'), put(1, 736, '结果。')];
    const { blocks } = await read([first, second]);
    expect(written(blocks)).toEqual([
      [
        ['序号', '工作任务', '责任单位'],
        ['1', '建设两所公办幼儿园，补齐设施设备。', '基建科'],
        ['2', '修订考核办法，按程序报批后印发。', '人事科'],
        ['3', '开展督导，及时地通报结果。', '督导室'],
      ],
    ]);
  });

  it('takes lines that happen to hold wide gaps for no table', async () => {
    const { blocks } = await read([[show(70, 700, '联系人：某某'), show(250, 700, '电话：123456'), show(70, 680, '地址：某路一号'), show(250, 680, '邮编：100000')]]);
    expect(blocks.some((block) => block.kind === 'table')).toBe(false);
  });
});
