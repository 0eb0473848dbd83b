import { describe, expect, it } from 'vitest';
import type { Role } from '../../core/plan/directory.ts';
import { isOwnRole } from '../../core/plan/is-own-role.ts';
import type { RoleName } from '../../core/schedule/line.ts';

const table: [role: RoleName, held: Role, own: boolean][] = [
  ['contactA:基础科', { kind: 'contactA', scope: '基础科' }, true],
  ['contactA:基础科', { kind: 'contactA', scope: '人事科' }, false],
  ['contactA:基础科', { kind: 'unitHead', scope: '基础科' }, false],
  ['contactB:基础科', { kind: 'contactB', scope: '基础科' }, true],
  ['head:基础科', { kind: 'unitHead', scope: '基础科' }, true],
  ['head:基础科', { kind: 'contactA', scope: '基础科' }, false],
  // through the unit above
  ['leader:市实验小学', { kind: 'leaderInCharge', scope: '基础科' }, true],
  ['leader:基础科', { kind: 'principalLeader', scope: '' }, false],
  ['secretary:基础科', { kind: 'secretary', scope: '方某' }, true],
  ['principal', { kind: 'principalLeader', scope: '' }, true],
  ['office', { kind: 'caseOfficer', scope: '一、' }, true],
  ['office', { kind: 'supervisor', scope: '' }, true],
  ['office', { kind: 'officeHead', scope: '' }, false],
  ['officeHead', { kind: 'officeHead', scope: '' }, true],
  ['person:a@b.example', { kind: 'contactA', scope: '基础科' }, true],
];

describe('whether somebody hears in their own role', () => {
  it.each(table)('%s of %o: %s', (role, held, own) => {
    expect(isOwnRole({ roles: [held] }, role)).toBe(own);
  });

  it('is not doubted of whoever left the directory', () => {
    expect(isOwnRole({ roles: [] }, 'contactA:基础科')).toBe(true);
  });
});
