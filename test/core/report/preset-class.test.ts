import { describe, expect, it } from 'vitest';
import type { FormFigure } from '../../../core/report/form-figure.ts';
import { figureDoubts } from '../../../core/report/figure-doubts.ts';
import { presetClass } from '../../../core/report/preset-class.ts';
import type { SubItem } from '../../../core/task/breakdown-state.ts';

const figure = (over: Partial<FormFigure> = {}): FormFigure => ({ name: '新增学位', unit: '个', target: 3000, comparison: 'atLeast', last: null, now: null, ...over });
const item = (taken: number, ...dates: (string | null)[]): SubItem => ({ id: 1, dates, taken });
const preset = (items: SubItem[], figures: FormFigure[] = []) => {
  const found = presetClass({ state: { breakdown: { asked: true, approvals: 1, returns: 0, agreed: { text: 'h', items } } }, due: '2026-06-25', figures });
  return found && [found.progressClass, found.reason, found.count];
};

describe('the progress class the rules would choose', () => {
  it.each<[string, SubItem[], FormFigure[], ReturnType<typeof preset>]>([
    ['a goal reached', [item(0, '2026-03-31')], [figure({ now: 3000 })], ['已完成', 'goalReached', 0]],
    ['a ceiling kept', [], [figure({ comparison: 'atMost', target: 5, now: 4 })], ['已完成', 'goalReached', 0]],
    ['one goal of two', [], [figure({ now: 3000 }), figure({ name: '就近入学率' })], null],
    ['everything done by its date', [item(1, '2026-03-31')], [], ['已完成', 'allDone', 0]],
    ['everything done before its date', [item(4, null, null, null, '2026-09-30')], [], ['提前完成', 'allDone', 0]],
    ['something due and open', [item(0, '2026-03-31'), item(1, '2026-05-31'), item(1, '2026-04-01', null, null, '2026-06-20')], [], ['欠进度', 'stepsOpen', 2]],
    ['what was due done, the rest open', [item(1, '2026-03-31'), item(0, '2026-09-30')], [], ['达进度', 'onPlan', 0]],
    ['what was due done and more', [item(1, '2026-03-31'), item(1, '2026-09-30'), item(0, '2026-12-31')], [], ['超进度', 'aheadOfPlan', 0]],
    ['nothing due yet', [item(0, '2026-09-30')], [], null],
    ['nothing with a date', [item(0, null)], [], null],
    ['no breakdown', [], [], null],
  ])('%s', (_, items, figures, expected) => {
    expect(preset(items, figures)).toEqual(expected);
  });
});

describe('figures that are asked back', () => {
  const rate = figure({ name: '就近入学率', unit: '%', target: 98 });
  it.each<[string, number, FormFigure, string, string[]]>([
    ['a sum that fell', 900, figure({ last: 1200 }), '', ['「新增学位」填的是 900个，比上期的 1200个 少']],
    ['what may fall', 900, figure({ last: 1200, mayFall: true }), '', []],
    ['a rate over 100', 101, rate, '', ['「就近入学率」填的是 101%，超过 100%']],
    ['a rate that fell', 96, { ...rate, last: 98 }, '就近入学率96%', []],
    ['another number in the text', 1200, figure(), '新增学位累计达到1,300个', ['「新增学位」填的是 1200个，文字里写的是 1300个']],
    ['the same number in words of ten thousand', 12000, figure(), '全县新增学位1.2万个。', []],
    ['a number of something else behind the name', 1200, figure(), '新增学位项目3所开工', []],
    ['a text without a number', 1200, figure(), '新增学位进展顺利', []],
  ])('%s', (_, value, of, text, doubts) => {
    expect(figureDoubts([{ name: of.name, value }], [of], text)).toEqual(doubts);
  });
});
