import { describe, expect, it } from 'vitest';
import { isOutdated, printedRow } from '../../../core/edition/printed-row.ts';
import type { EditionRow, Unreported } from '../../../core/edition/edition.ts';
import { editionRow, say, taken } from './edition-rows.ts';

const office = (text: string, over: Partial<NonNullable<EditionRow['edited']>> = {}) => ({ text, progressClass: null, by: 'clerk@x', at: '', over: null, ...over });
const last = { text: '建成五个', cycle: '2026Q2' };

describe('what a row prints', () => {
  it.each<[string, Partial<EditionRow>, Unreported, string | null, string | null]>([
    ['the unit’s words', { words: taken('建成六个') }, 'missing', '建成六个', '达进度'],
    ['the office’s text in their place, with the class decided at approval', { words: taken('建成六个'), edited: office('建成6个') }, 'missing', '建成6个', '达进度'],
    ['the class the office gave in the edition', { words: taken('建成六个'), edited: office('建成6个', { progressClass: '超进度' }) }, 'missing', '建成6个', '超进度'],
    ['the parts of co-units below', { words: taken('建成六个'), parts: [{ unit: '法规科', text: '已审核' }] }, 'missing', '建成六个\n法规科：已审核', '达进度'],
    ['未报 above a part whose lead has not reported', { parts: [{ unit: '法规科', text: '已审核' }] }, 'missing', '未报\n法规科：已审核', null],
    ['that the lead’s text waits above a part', { waiting: true, parts: [{ unit: '法规科', text: '已审核' }] }, 'missing', '待审核\n法规科：已审核', null],
    ['a part below the text carried over', { last, parts: [{ unit: '法规科', text: '已审核' }] }, 'carried', '建成五个（截至2026Q2）\n法规科：已审核', null],
    ['未报', { last }, 'missing', null, null],
    ['by choice the last text with its date', { last }, 'carried', '建成五个（截至2026Q2）', null],
    ['未报 where there is nothing to carry', {}, 'carried', null, null],
    ['a text that came with the plan without a date', { last: { text: '在建', cycle: null } }, 'carried', '在建', null],
    ['what the last edition printed, where nothing is new', { words: taken('单位上次的话（截至2026Q2）', { since: '2026Q2' }), last }, 'missing', '建成五个（截至2026Q2）', '达进度'],
    ['a date once, where nothing was new twice', { words: taken('x', { since: '2026Q1' }), last: { text: '建成五个（截至2026Q1）', cycle: '2026Q2' } }, 'missing', '建成五个（截至2026Q1）', '达进度'],
    ['why nothing is asked', { unasked: { why: 'leftOut', reason: '并入第2项' } }, 'carried', '不纳入：并入第2项', ''],
    ['that it is completed, with its last text, as done', { last, unasked: { why: 'completed', reason: '' } }, 'missing', '已办结：建成五个', '已完成'],
    ['what the year came to, where it ended undone', { last, unasked: { why: 'completed', reason: '未完成' } }, 'missing', '未完成：建成五个', ''],
    ['that it goes on next year', { last, unasked: { why: 'carriedOver', reason: '' } }, 'missing', '转入下年：建成五个', ''],
    ['that it was withdrawn', { unasked: { why: 'withdrawn', reason: '' } }, 'missing', '已撤销', ''],
    ['the office’s text of a row nobody reported on', { edited: office('据现场查看，在建', { progressClass: '欠进度' }) }, 'missing', '据现场查看，在建', '欠进度'],
  ])('%s', (_, over, unreported, text, progressClass) => expect(printedRow(editionRow(over), unreported, say)).toMatchObject({ text, progressClass }));

  it('asks for a second look where the unit’s words came after the office’s text', () => {
    const words = taken('建成六个');
    expect(isOutdated(editionRow({ words, edited: office('建成6个', { over: words.hash }) }))).toBe(false);
    expect(isOutdated(editionRow({ words, edited: office('在建', { over: null }) }))).toBe(true);
    expect(isOutdated(editionRow({ edited: office('在建') }))).toBe(false);
  });

  it('asks for a second look where a co-unit’s part came after the office’s text', () => {
    const parts = [{ unit: '法规科', text: '已审核' }];
    expect(isOutdated(editionRow({ parts, edited: office('在建', { parts }) }))).toBe(false);
    expect(isOutdated(editionRow({ parts, edited: office('在建') }))).toBe(true);
    expect(isOutdated(editionRow({ parts, edited: office('在建', { parts: [{ unit: '法规科', text: '在审' }] }) }))).toBe(true);
  });
});
