import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory, Unit } from '../../core/plan/directory.ts';
import { withChosenNames } from '../../core/plan/matching/chosen-names.ts';
import { matchName } from '../../core/plan/matching/match-name.ts';
import { planNames } from '../../core/plan/matching/plan-names.ts';
import { isCloseSpelling, spellingDistance } from '../../core/plan/matching/spelling-distance.ts';
import { planFindings } from '../../core/plan/plan-findings.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';
import { taskDraft } from '../support/fictitious-plan.ts';

const unit = (name: string, parent: string | null = null, ...aliases: string[]): Unit => ({ name, type: 'office', parent, aliases });
const directory: Pick<Directory, 'units' | 'groups'> = {
  units: [
    unit('青禾市教育局', null, '市教育局'),
    unit('办公室', '青禾市教育局'),
    unit('体育卫生与艺术教育科'),
    unit('基教科', null, '普教科'),
    unit('职成科'),
    unit('财政厅'),
    unit('市教科所'),
    unit('教育督导委员会办公室'),
    unit('安全与信息化办公室'),
    unit('石溪区教育局'),
    unit('柳塘区教育局'),
    unit('发展和改革委员会'),
  ],
  groups: [{ name: '机关各科室', members: ['基教科', '职成科'] }],
};
const read = (name: string, settled?: Record<string, string>): string => {
  const { how, owner } = matchName(name, directory, settled);
  return `${how} ${owner?.name ?? ''}`.trim();
};
const candidates = (name: string): string[] => matchName(name, directory).candidates.map((each) => each.unit);

describe('a printed name', () => {
  it.each([
    ['基教科', 'exact 基教科'],
    ['基 教科', 'exact 基教科'],
    ['普教科', 'alias 基教科'],
    ['机关各科室', 'exact 机关各科室'],
    ['市教育局办公室', 'parentPrefix 办公室'],
    ['青禾市教育局办公室', 'parentPrefix 办公室'],
    ['省财政厅', 'parentPrefix 财政厅'],
    ['教科所', 'parentPrefix 市教科所'],
    ['体卫艺科', 'abbreviation 体育卫生与艺术教育科'],
    ['安信办', 'abbreviation 安全与信息化办公室'],
    ['市发改委', 'abbreviation 发展和改革委员会'],
  ])('%s is read: %s', (name, expected) => expect(read(name)).toBe(expected));

  it.each([
    ['职教科', '职成科'], // one character from another office
    ['市教科', '市教科所'], // cut short
    ['基数科', '基教科'], // misread by a scanner
    ['教育局', '石溪区教育局'], // three fit
    ['区教育局', '柳塘区教育局'], // two fit
    ['县教育局', '青禾市教育局'], // of another level
    ['督导办', '教育督导委员会办公室'], // does not begin alike
    ['市政府办公室', '办公室'], // of another authority
    ['局机关各科室', '机关各科室'],
  ])('%s is asked, with %s among what it may mean', (name, expected) => {
    expect(read(name)).toBe('asked');
    expect(candidates(name)).toContain(expected);
  });

  it('that is like nothing is asked without a guess', () => {
    expect(matchName('外贸集团', directory)).toEqual({ how: 'asked', owner: null, candidates: [] });
  });

  it('means what the supervisor said, also against a unit of that name', () => {
    expect(read('职教科', { 职教科: '职成科' })).toBe('settled 职成科');
    expect(read('基教科', { 基教科: '普教科' })).toBe('settled 基教科');
    expect(read('职成科', { 职成科: '基教科' })).toBe('settled 基教科');
    expect(read('constructor')).toBe('asked');
  });

  it('is not taken as an abbreviation when two units fit', () => {
    const two = { units: [unit('教育科学研究所'), unit('教师科研培训所')], groups: [] };
    expect(matchName('教科所', two)).toMatchObject({ how: 'asked', candidates: [{ why: 'abbreviation' }, { why: 'abbreviation' }] });
  });

  it('is not taken as an abbreviation one character away from another unit', () => {
    const near = { units: [unit('职业教育与成人教育科'), unit('职成科')], groups: [] };
    expect(matchName('职教科', near)).toMatchObject({ how: 'asked', candidates: [{ unit: '职业教育与成人教育科', why: 'abbreviation' }, { unit: '职成科', why: 'spelling' }] });
  });

  it('with 社区 or 城市 before it is another unit', () => {
    expect(matchName('社区服务中心', { units: [unit('服务中心')], groups: [] }).how).toBe('asked');
    expect(matchName('城市管理局', { units: [unit('管理局')], groups: [] }).how).toBe('asked');
  });

  it('of a real plan is guessed the likest first', () => {
    const guess = (name: string) => matchName(name, seed002Directory).candidates.map((each) => each.unit);
    expect(guess('市教科')[0]).toBe('市教科所');
    expect(guess('职教科')[0]).toBe('职成科');
    expect(matchName('资助中心', seed002Directory)).toMatchObject({ owner: { name: '市后勤与资助中心' } });
  });
});

describe('a name one character away from a unit', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[市省教育研体卫艺成人发]{2,6}[科局所办]$/u), { minLength: 1, maxLength: 8 });
  it('is never read as that unit, nor as another that is not printed so', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), fc.constantFrom(...'科局所职县党'), (given, which, where, other) => {
        const book = { units: given.map((name) => unit(name)), groups: [] };
        const meant = given[which % given.length]!;
        const at = where % meant.length;
        const printed = meant.slice(0, at) + other + meant.slice(at + 1);
        if (given.includes(printed)) return;
        expect(matchName(printed, book).how).toBe('asked');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the names of a plan', () => {
  const rows = ['党建办', '体卫艺科'].map((lead, at) => ({ row: at + 1, draft: taskDraft({ number: `${at + 1}.`, title: '推进一件事', leadUnits: [lead], coUnits: ['市教科', '机关各科室'] }), leftOut: null }));

  it('come once each, with every row that prints them', () => {
    expect(planNames(rows, directory).map(({ name, rows: places, how, kind }) => [name, places, how, kind])).toEqual([
      ['党建办', [1], 'asked', null],
      ['市教科', [1, 2], 'asked', null],
      ['机关各科室', [1, 2], 'exact', 'group'],
      ['体卫艺科', [2], 'abbreviation', 'unit'],
    ]);
  });

  it('become a doubt a name that is asked, and a note a name that was read otherwise', () => {
    const found = planFindings({ rows, imported: [], printed: rows.map(({ draft }) => draft), settled: { 党建办: '办公室' }, directory });
    expect(found).toMatchObject([
      { task: null, severity: 'doubt', code: 'unknown-unit', message: expect.stringMatching(/「市教科」.*第1、2行.*可能是：市教科所/u) },
      { task: 1, severity: 'note', code: 'unit-read-as', message: expect.stringMatching(/「体卫艺科」.*简称.*「体育卫生与艺术教育科」/u) },
    ]);
  });
});

describe('names settled for every plan', () => {
  const named = (chosen: { name: string; unit: string }[]) => withChosenNames({ units: [unit('甲科', null, '老甲'), unit('乙科')], groups: [{ name: '各科室', members: [] }] }, chosen);

  it('are aliases, of units and of collective owners', () => {
    expect(named([{ name: '甲办', unit: '甲科' }, { name: '各股室', unit: '各科室' }])).toMatchObject({ units: [{ aliases: ['老甲', '甲办'] }, { aliases: [] }], groups: [{ aliases: ['各股室'] }] });
  });

  it('stand above an alias of the directory, never above a unit’s own name', () => {
    expect(named([{ name: '老甲', unit: '乙科' }]).units.map(({ aliases }) => aliases)).toEqual([[], ['老甲']]);
    expect(named([{ name: '甲科', unit: '乙科' }]).units[1]?.aliases).toEqual([]);
  });

  it('wait for a unit that is not in the directory', () => expect(named([{ name: '丙办', unit: '丙科' }]).units.flatMap(({ aliases }) => aliases)).toEqual(['老甲']));
});

describe('spelling', () => {
  it.each([
    ['职教科', '职成科', 1],
    ['市教科', '市教科所', 1],
    ['教基科', '基教科', 1],
    ['甲乙丙', '丁戊己', 3],
    ['', '甲乙', 2],
  ])('of %s and %s differs by %i', (one, other, expected) => {
    expect(spellingDistance(one, other, 9)).toBe(expected);
    expect(spellingDistance(other, one, 9)).toBe(expected);
    expect(spellingDistance(one, other, 0)).toBe(1);
  });

  it('is close by one character in a short name, by two in a long one, and never in two characters', () => {
    expect(isCloseSpelling('基础教育科', '墓础教肓科')).toBe(false);
    expect(isCloseSpelling('市教育科学研究所', '市教肓科学研究听')).toBe(true);
    expect(isCloseSpelling('甲科', '乙科')).toBe(false);
  });
});
