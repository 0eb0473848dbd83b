import { describe, expect, it } from 'vitest';
import type { Directory, Person, Role, Unit } from '../../core/plan/directory.ts';
import { dutiesOf } from '../../core/plan/duties.ts';
import { resolveRole } from '../../core/plan/resolve-role.ts';
import { rolesOf } from '../../core/plan/role-book.ts';
import { termOf } from '../../core/plan/term.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { policyFaults } from '../../core/policy/policy-faults.ts';
import { calendar } from './play.ts';

const unit = (name: string, parent: string | null = null, ...aliases: string[]): Unit => ({ name, type: 'office', parent, aliases });
const person = (name: string, ...roles: [Role['kind'], string][]): Person => ({
  name, address: `${name}@example.org`, chatId: null, phone: null, roles: roles.map(([kind, scope]) => ({ kind, scope })),
});
const directory: Directory = {
  units: [unit('党建办', null, '机关党办'), unit('基教科', null, '基础教育科'), unit('计财科'), unit('教研室', '基教科')],
  groups: [{ name: '机关各科室', members: ['党建办', '基教科', '计财科'] }],
  people: [
    person('甲', ['contactA', '基教科'], ['contactA', '党建办']),
    person('乙', ['contactB', '基教科'], ['contactB', '计财科']),
    person('丙', ['unitHead', '基教科'], ['unitHead', '教研室']),
    person('丁', ['leaderInCharge', '基教科']),
    person('戊', ['secretary', '丁']),
    person('己', ['supervisor', '']),
    person('庚', ['caseOfficer', '一、党的建设']),
    person('辛', ['officeHead', ''], ['principalLeader', '']),
  ],
};

describe('duties', () => {
  const duties = (leadUnits: string[], coUnits: string[], settled?: Record<string, string>): string[] =>
    dutiesOf({ leadUnits, coUnits }, directory, settled).duties.map((duty) => `${duty.unit} ${duty.kind}${duty.main ? ' main' : ''}`);

  it('make the first lead the main one', () => {
    expect(duties(['基教科', '计财科'], ['党建办'])).toEqual(['基教科 lead main', '计财科 lead', '党建办 co']);
  });

  it('inform the members of a collective owner, and count no unit twice', () => {
    expect(duties(['党建办'], ['机关各科室'])).toEqual(['党建办 lead main', '基教科 inform', '计财科 inform']);
    expect(duties(['党建办'], ['计财科', '机关各科室', '机关党办'])).toEqual(['党建办 lead main', '计财科 co', '基教科 inform']);
  });

  it('know a unit by its alias and by what the supervisor settled, and name the rest', () => {
    expect(duties(['基础教育科'], [])).toEqual(['基教科 lead main']);
    expect(duties(['市教科'], [], { 市教科: '教研室' })).toEqual(['教研室 lead main']);
    expect(dutiesOf({ leadUnits: ['市教科'], coUnits: ['市教科', 'constructor'] }, directory)).toEqual({ duties: [], unresolved: ['市教科', 'constructor'] });
  });

  it('have no lead where only a collective owner is named', () => {
    expect(duties(['机关各科室'], [])).toEqual(['党建办 inform', '基教科 inform', '计财科 inform']);
  });
});

describe('roles', () => {
  const told = (role: string, ...scopes: string[]): string | undefined => {
    const holder = resolveRole(role, directory, scopes);
    return holder ? `${holder.person.name}${holder.standIn ? ` for ${holder.heldAs}` : ''}` : undefined;
  };

  it.each([
    ['contactA:基教科', '甲'],
    ['contactA:计财科', '乙 for contactB:计财科'],
    ['contactA:教研室', '丙 for head:教研室'],
    ['contactB:党建办', undefined],
    ['head:计财科', '己 for office'],
    ['leader:基教科', '丁'],
    ['leader:教研室', '丁'], // of the parent
    ['leader:党建办', '己 for office'],
    ['secretary:基教科', '戊'],
    ['secretary:教研室', '戊'],
    ['secretary:党建办', undefined],
    ['principal', '辛'],
    ['office', '己'],
    ['officeHead', '辛'],
    ['person:甲@example.org', '甲'],
    ['person:gone@example.org', undefined],
  ])('find %s', (role, expected) => {
    expect(told(role)).toBe(expected);
  });

  it('give the desk of a section to its case officer', () => {
    expect(told('office', '一、党的建设', '(一)')).toBe('庚');
    expect(told('head:党建办', '一、党的建设')).toBe('庚 for office');
  });

  it('are silent only when nobody at all is named', () => {
    expect(resolveRole('contactA:基教科', { ...directory, people: [] })).toBeNull();
  });

  it('are filled by whom the directory names, not by stand-ins', () => {
    const filled = rolesOf(directory);
    expect([filled.has('contactB:基教科'), filled.has('contactB:党建办'), filled.has('secretary:基教科')]).toEqual([true, false, true]);
  });
});

describe('terms', () => {
  it.each<[string | null, string | null, string, string | null]>([
    ['2026-09-30', '9月底前', 'dated', '2026-09-30'],
    ['2027-06-30', '2027年6月底前', 'dated', '2027-06-30'],
    ['2020-09-30', '9月底前', 'planYear', '2026-12-31'], // a plan of another year, launched for this one
    [null, '长期坚持', 'standing', null],
    [null, '常态化推进。', 'standing', null],
    [null, '每季度', 'planYear', '2026-12-31'],
    [null, null, 'planYear', '2026-12-31'],
  ])('of %s (%s) are %s', (deadline, deadlineText, kind, end) => {
    expect(termOf({ deadline, deadlineText }, 2026, calendar)).toEqual({ kind, end });
  });

  it('end a plan\'s year on its last workday', () => {
    expect(termOf({ deadline: null, deadlineText: null }, 2023, calendar).end).toBe('2023-12-29');
  });
});

describe('a policy', () => {
  const faults = (more: Partial<Policy>): string[] => policyFaults({ ...defaultPolicy, ...more }).map(({ path, code }) => `${path.join('.')} ${code}`);

  it('is fit by default', () => {
    expect(policyFaults(defaultPolicy)).toEqual([]);
  });

  it.each<[Partial<Policy>, string[]]>([
    [{ rounds: [] }, ['rounds empty', 'reminderRound not-a-round', 'letterShown not-a-round', 'letterLeaves not-a-round']],
    [{ rounds: ['09:00', '14:30', '20:00'] }, ['rounds.2 out-of-hours']],
    [{ rounds: ['09:00', '14:30', '9:30'] }, ['rounds.2 not-a-time']],
    [{ letterLeaves: '15:00' }, ['letterLeaves not-a-round']],
    [{ levels: [5, 5, 10] }, ['levels not-rising']],
    [{ late: { daily: 3, every: 0 } }, ['late not-a-count']],
    [{ signWorkdays: -1 }, ['signWorkdays not-a-count']],
    [{ dueDay: 32 }, ['dueDay not-a-day']],
  ])('is refused with %j', (more, expected) => {
    expect(faults(more)).toEqual(expected);
  });
});
