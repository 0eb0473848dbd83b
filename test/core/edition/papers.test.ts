import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficultiesOf } from '../../../core/edition/difficulties.ts';
import { giveNumber, nextNumber, printNumber, type IssuedNumber } from '../../../core/edition/number-sequence.ts';
import { quarterFacts } from '../../../core/edition/quarter-facts.ts';
import { textChanges } from '../../../core/edition/text-changes.ts';
import { editionRow, say, taken } from './edition-rows.ts';

const sequence = { kind: '汇总稿', year: 2026, pattern: '某教督〔{年}〕{号}号', start: 3 };

describe('numbers of papers', () => {
  it('begin where they are set to, with the year in hollow brackets', () => {
    expect(giveNumber(sequence, [], 'a')).toEqual({ ok: true, value: 3, text: '某教督〔2026〕3号', gaps: [] });
  });

  it('are kept by the paper that has one', () => {
    expect(giveNumber(sequence, [{ value: 3, bearer: 'a', reason: null }, { value: 4, bearer: 'b', reason: null }], 'a')).toMatchObject({ value: 3 });
  });

  it('leave a gap only for a reason, and never go back', () => {
    expect(giveNumber(sequence, [], 'a', { value: 6 })).toEqual({ ok: false, code: 'NUMBER_GAP' });
    expect(giveNumber(sequence, [], 'a', { value: 6, gapReason: '电子公文已用' })).toMatchObject({ value: 6, gaps: [3, 4, 5] });
    expect(giveNumber(sequence, [{ value: 6, bearer: 'a', reason: null }], 'b', { value: 4 })).toEqual({ ok: false, code: 'NUMBER_TAKEN' });
  });

  it('are given once each, every one between the first and the last on record', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }), { maxLength: 12 }), (wishes) => {
        const issued: IssuedNumber[] = [];
        for (const [at, value] of wishes.entries()) {
          const given = giveNumber(sequence, issued, `paper ${at}`, { value, gapReason: '另有用途' });
          if (!given.ok) continue;
          issued.push(...given.gaps.map((gap) => ({ value: gap, bearer: null, reason: '另有用途' })), { value: given.value, bearer: `paper ${at}`, reason: null });
        }
        const values = issued.map(({ value }) => value);
        expect(values).toEqual(values.map((_, at) => sequence.start + at));
        expect(nextNumber(sequence, issued)).toBe(sequence.start + values.length);
      }),
    );
  });

  it('print as set', () => expect(printNumber({ ...sequence, pattern: '〔{年}〕{号}号' }, 12)).toBe('〔2026〕12号'));
});

describe('what was changed in a text', () => {
  it('is shown where it is', () => {
    expect(textChanges('建成读书角61个，进展顺利', '建成读书角78个')).toEqual([
      { kind: 'same', text: '建成读书角' }, { kind: 'removed', text: '61' }, { kind: 'added', text: '78' }, { kind: 'same', text: '个' }, { kind: 'removed', text: '，进展顺利' },
    ]);
  });

  it('loses nothing of either text', () => {
    const words = fc.array(fc.constantFrom('一', '二', '𠮷', '。', '\n'), { maxLength: 30 }).map((each) => each.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = textChanges(before, after);
        const without = (kind: string) => changes.filter((each) => each.kind !== kind).map(({ text }) => text).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
        if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('what the papers of a period count', () => {
  const rows = [
    editionRow({ number: '1.', words: taken('甲') }),
    editionRow({ number: '2.', words: taken('乙', { progressClass: '欠进度', difficulty: '请计财科、市教科所协调经费' }), late: true }),
    editionRow({ number: '3.', late: true }),
    editionRow({ number: '4.', unasked: { why: 'leftOut', reason: '并入' } }),
    editionRow({ number: '5.', words: taken('丙', { difficulty: '无。' }), edited: { text: '丙。', progressClass: '超进度', by: '', at: '', over: null } }),
  ];

  it('is every row once, by the class that is printed', () => {
    const facts = quarterFacts({ rows, unreported: 'missing' }, say);
    expect(facts).toMatchObject({ asked: 4, reported: 3 });
    expect(facts.classes.filter(({ count }) => count > 0)).toEqual([{ progressClass: '超进度', count: 1 }, { progressClass: '达进度', count: 1 }, { progressClass: '欠进度', count: 1 }]);
    const numbers = (named: { number: string }[]) => named.map(({ number }) => number);
    expect([facts.missing, facts.late, facts.behind, facts.unasked].map(numbers)).toEqual([['3.'], ['2.'], ['2.'], ['4.']]);
  });

  it('names who must help, by the longest name, and not who asks', () => {
    const names = [{ name: '计财科', unit: '计划财务科' }, { name: '教科', unit: '教科' }, { name: '市教科所', unit: '市教科所' }, { name: '设施科', unit: '设施科' }];
    expect(difficultiesOf({ rows }, names)).toMatchObject([{ text: '请计财科、市教科所协调经费', helpers: ['计划财务科', '市教科所'] }]);
  });
});
