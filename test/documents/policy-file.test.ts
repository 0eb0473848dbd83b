import { describe, expect, it } from 'vitest';
import { policyAsYaml } from '../../cli/policy/show-policy.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { readPolicyFile } from '../../documents/policy/read-policy-file.ts';
import { UnreadablePolicy } from '../../documents/policy/unreadable-policy.ts';

const read = (text: string) => readPolicyFile(new TextEncoder().encode(text));
const faultsOf = (text: string): [number, string][] => {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof UnreadablePolicy) return error.faults.map(({ line, message }) => [line, message]);
    throw error;
  }
};

describe('a policy file', () => {
  it('keeps the default where nothing is written, an empty file all of them', () => {
    expect(read('')).toEqual({ ...defaultPolicy, version: 0 });
    expect(read('signWorkdays: 3')).toEqual({ ...defaultPolicy, signWorkdays: 3, version: 0 });
  });

  it('comes back from the file it is printed as', () => {
    const policy = { ...defaultPolicy, version: 0, levels: [1, 4, 9] as [number, number, number], overrides: { units: { 财务科: { signWorkdays: 4 } }, tasks: { '6': { period: 'monthly' as const }, '9': { offline: true, carries: { chat: 'number' as const, mail: 'nothing' as const } } } } };
    expect(read(policyAsYaml(policy))).toEqual(policy);
    expect(read(policyAsYaml(defaultPolicy))).toEqual({ ...defaultPolicy, version: 0 });
  });

  it('tells every fault at once, each with its line', () => {
    const text = ['# 规则', 'signWorkdays: 三天', 'roundz: []', 'late:', '  daily: 3', 'overrides:', '  units:', '    财务科:', '      signWorkday: 3', '  tasks:', '    甲: { period: monthly }'].join('\n');
    const faults = faultsOf(text);
    expect(faults.map(([line]) => line)).toEqual([2, 3, 4, 9, 11]);
    expect(faults.map(([, message]) => message).join()).toMatch(/signWorkdays 应当是一个整数.*没有「roundz」这一项.*daily: 3, every: 3.*没有「signWorkday」.*「甲」不是任务的序号/);
  });

  it.each([
    ['a round outside the hours', "rounds: ['09:00', '12:00', '14:30']", 1, 'rounds.1'],
    ['levels that fall', '\nlevels: [5, 2, 10]', 2, 'levels'],
    ['a period that is none', 'period: fortnightly', 1, 'fortnightly'],
    ['a day no month has', 'dueDay: 32', 1, '1 到 31'],
    ['a zone nobody knows', 'zone: Asia/Nowhere', 1, 'Asia/Nowhere'],
    ['a figure only the office may set', 'overrides:\n  units:\n    财务科:\n      rounds: []', 4, '全室统一'],
    ['a yes or no that is a number', 'signWorkdays: 2\ncoSigns: 1', 2, 'true（是）或 false（否）'],
    ['a duty nobody in a group can have', 'groupDuty: lead', 1, 'inform（知悉）、co（配合）'],
    ['a group’s duty for one task', 'overrides:\n  tasks:\n    3: { groupDuty: co }', 3, '全室统一'],
    ['an extension of less than nothing', 'extensionLongest: -1', 1, '0 或更大'],
    ['half a workday', 'dueDay: 25\nleaderBriefWorkdays: 2.5', 2, '0 或更大'],
    ['a channel that carries what it cannot', 'carries:\n  chat: full\n  mail: subject', 1, 'subject'],
    ['a task whose channel carries what it cannot', 'overrides:\n  tasks:\n    9: { carries: { chat: none, mail: full } }', 3, 'full（全部）、title（任务名称）、number（序号）、nothing（不用）'],
    ['one channel without the other', 'signWorkdays: 2\ncarries: { chat: title }', 2, 'carries 应当写成 { chat: full, mail: full }'],
    ['paper that is neither said nor denied', 'overrides:\n  tasks:\n    9: { offline: 1 }', 3, 'true（是）或 false（否）'],
    ['an override whose levels fall', 'overrides:\n  tasks:\n    3: { levels: [9, 2, 1] }', 3, '次序'],
  ])('refuses %s', (_what, text, line, words) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]![0]).toBe(line);
    expect(faults[0]![1]).toContain(words);
  });

  it('tells values and forms at once, and holds no time against rounds it cannot read', () => {
    const faults = faultsOf('coSigns: maybe\nrounds: 9\nreminderRound: \'10:00\'\ndueDay: 32\noverrides:\n  tasks:\n    3: { carries: { chat: none, mail: full }, levels: five }');
    expect(faults.map(([line]) => line)).toEqual([1, 2, 4, 7, 7]);
    expect(faults.map(([, message]) => message).join()).toMatch(/coSigns.*rounds.*dueDay.*levels.*carries/su);
  });

  it.each([
    ['no YAML', 'rounds: [', 'YAML'],
    ['a name twice', 'dueDay: 3\ndueDay: 4', 'YAML'],
    ['a list', '- 1', '清单'],
    ['aliases that would swell', 'zone: &a x\nperiod: *a', ''],
    ['a hundred thousand bytes', `# ${'x'.repeat(100_001)}`, '字节'],
  ])('refuses %s', (_what, text, words) => {
    expect(faultsOf(text).map(([, message]) => message).join()).toContain(words);
    expect(faultsOf(text)).not.toEqual([]);
  });
});
