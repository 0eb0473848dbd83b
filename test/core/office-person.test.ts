import { describe, expect, it } from 'vitest';
import type { Directory, Role } from '../../core/plan/directory.ts';
import { officePerson } from '../../core/plan/office-person.ts';

const who = (...people: [name: string, role: Role][]): string | undefined => {
  const directory: Directory = { units: [], groups: [], people: people.map(([name, role]) => ({ name, address: `${name}@b.example`, chatId: null, phone: null, roles: [role] })) };
  return officePerson(directory)?.name;
};
const officer: [string, Role] = ['江', { kind: 'caseOfficer', scope: '' }];
const ofSection: [string, Role] = ['钱', { kind: 'caseOfficer', scope: '一、' }];
const supervisor: [string, Role] = ['苏', { kind: 'supervisor', scope: '' }];
const head: [string, Role] = ['罗', { kind: 'officeHead', scope: '' }];

describe('who acts for the office where nobody is named', () => {
  it.each([
    ['the supervisor, wherever the row stands', [head, officer, supervisor], '苏'],
    ['else whoever has the whole bureau', [head, ofSection, officer], '江'],
    ['else its head', [ofSection, head], '罗'],
    ['nobody', [ofSection], undefined],
  ] as const)('%s', (_, people, name) => {
    expect(who(...people)).toBe(name);
  });
});
