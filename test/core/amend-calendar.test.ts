import { describe, expect, it } from 'vitest';
import { amendYear } from '../../core/calendar/amend-year.ts';
import { changedDays } from '../../core/calendar/changed-days.ts';

const held = { year: 2020, holidays: ['2020-01-24', '2020-01-30', '2020-05-01'], makeUpWorkdays: ['2020-01-19', '2020-02-01'] };
const nothing = { holidays: [], makeUpWorkdays: [], extendedTo: [] };

describe('amending a year', () => {
  it('keeps every day the notice does not name', () => {
    expect(amendYear(held, { ...nothing, holidays: ['2020-05-02'], makeUpWorkdays: ['2020-05-09'] })).toEqual({
      year: 2020,
      holidays: [...held.holidays, '2020-05-02'],
      makeUpWorkdays: [...held.makeUpWorkdays, '2020-05-09'],
    });
  });

  it('fills a longer holiday from its old end, make-up workdays in it included', () => {
    const { holidays, makeUpWorkdays } = amendYear(held, { ...nothing, holidays: ['2020-02-02'], extendedTo: ['2020-02-02'] });
    expect(holidays).toEqual(['2020-01-24', '2020-01-30', '2020-01-31', '2020-02-01', '2020-02-02', '2020-05-01']);
    expect(makeUpWorkdays).toEqual(['2020-01-19']);
  });

  it('lets a day be worked that was off', () => {
    expect(amendYear(held, { ...nothing, makeUpWorkdays: ['2020-01-24'] })).toMatchObject({ holidays: ['2020-01-30', '2020-05-01'], makeUpWorkdays: ['2020-01-19', '2020-01-24', '2020-02-01'] });
  });
});

describe('the days a notice moves', () => {
  it('are those whose work changes, not those only written differently', () => {
    const next = { year: 2020, holidays: ['2020-01-24', '2020-01-30', '2020-05-02', '2020-05-04'], makeUpWorkdays: ['2020-01-19', '2020-02-01'] };
    expect(changedDays([held], next)).toEqual([{ date: '2020-05-01', workday: true }, { date: '2020-05-04', workday: false }]);
  });

  it('are counted against Monday to Friday and what the law fixes where the year had no notice', () => {
    expect(changedDays([], { year: 2027, holidays: ['2027-01-01', '2027-02-05', '2027-02-06'], makeUpWorkdays: ['2027-01-09'] })).toEqual([{ date: '2027-01-09', workday: true }, { date: '2027-02-05', workday: false }]);
  });
});
