import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth, padToWidth } from '../../cli/display/display-width.ts';
import { paintFor } from '../../cli/display/paint.ts';
import { renderTable } from '../../cli/display/render-table.ts';
import { showFindings } from '../../cli/display/show-findings.ts';
import { showProgress } from '../../cli/display/show-progress.ts';
import { terminalText } from '../../cli/display/terminal-text.ts';

describe('display width', () => {
  it.each([
    ['abc', 3],
    ['督办', 4],
    ['（一）', 6],
    ['2026年', 6],
    ['〔2026〕3号', 11],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['…', 1],
    ['', 0],
  ])('of %j is %i', (text, width) => expect(displayWidth(text)).toBe(width));

  it('never cuts a wide character in half', () => {
    expect(cutToWidth('督办任务', 8)).toBe('督办任务');
    expect(cutToWidth('督办任务', 7)).toBe('督办任…');
    expect(cutToWidth('督办任务', 6)).toBe('督办…');
    expect(displayWidth(padToWidth('督办', 7))).toBe(7);
  });
});

describe('a table', () => {
  it('begins every column at one place, whatever the widths', () => {
    const text = renderTable([{ heading: '甲' }, { heading: 'b' }], [['督办室', 'x'], ['ab', '乙']]);
    expect(text).toBe(['甲      b', '督办室  x', 'ab      乙'].join('\n'));
  });

  it('keeps a cell on one line and within its column', () => {
    const text = renderTable([{ heading: '甲', widest: 6 }, { heading: '乙' }], [['一二三四五\n六', '丙']]);
    expect(text.split('\n')).toEqual(['甲     乙', '一二…  丙']);
  });

  it('takes out what would steer the terminal', () => {
    expect(terminalText('a\u001b]0;x\u0007b\r\n\tc\u202e')).toBe('a]0;xb c');
  });
});

describe('findings', () => {
  it('says one sentence about several rows once, with the rows, the gravest first', () => {
    const shown = showFindings(
      [
        { task: 0, severity: 'note', code: 'section-owners', message: '取自所在章节：甲局。' },
        { task: null, severity: 'doubt', code: 'no-year', message: '文件没有写年度。' },
        { task: 1, severity: 'note', code: 'section-owners', message: '取自所在章节：甲局。' },
        { task: 4, severity: 'error', code: 'missing-lead', message: '本项没有责任单位。' },
      ],
      paintFor(false, undefined),
    );
    expect(shown.split('\n')).toEqual(['错误  第5行：本项没有责任单位。', '存疑  文件没有写年度。', '提示  第1、2行：取自所在章节：甲局。']);
  });
});

describe('colour and progress', () => {
  it('colours on a terminal only, and not with NO_COLOR', () => {
    expect(paintFor(true, undefined)('错误', 'red')).toContain('\u001b[31m');
    expect(paintFor(true, '1')('错误', 'red')).toBe('错误');
    expect(paintFor(false, undefined)('错误', 'red')).toBe('错误');
  });

  it('writes over one line on a terminal and leaves it empty', () => {
    const written: string[] = [];
    const progress = showProgress({ isTTY: true, write: (text) => written.push(text) });
    progress.say('已交办 1 / 20 项');
    progress.say('已交办 9 项');
    progress.end();
    expect(written.every((text) => text.startsWith('\r'))).toBe(true);
    expect(written[1]!.length).toBeGreaterThan('\r… 已交办 9 项'.length);
    expect(written.at(-2)!.trim()).toBe('');
  });

  it('writes nothing at once where there is no terminal', () => {
    const written: string[] = [];
    const progress = showProgress({ write: (text) => written.push(text) });
    progress.say('已交办 1 / 20 项');
    progress.end();
    expect(written).toEqual([]);
  });
});
