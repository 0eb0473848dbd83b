import { roleKinds } from '../../core/plan/directory.ts';
import type { RoleKind } from '../../core/plan/directory.ts';

const words: [pattern: RegExp, kind: RoleKind][] = [
  [/^联络员(?:A角?|（A）)?$|^A角$/, 'contactA'],
  [/^联络员(?:B角?|（B）)$|^B角$/, 'contactB'],
  [/^(?:科室|处室|单位|部门|股室)(?:负责人|主要负责人)$|^(?:科长|处长|主任)$/, 'unitHead'],
  [/^经办人$/, 'member'],
  [/^(?:分管领导|分管局领导)$/, 'leaderInCharge'],
  [/^(?:主要领导|局长|一把手)$/, 'principalLeader'],
  [/^(?:领导)?秘书$/, 'secretary'],
  [/^承办人$/, 'caseOfficer'],
  [/^(?:督查人员|督查员|督查室|督查专员)$/, 'supervisor'],
  [/^(?:督查室|办公室|督查室（办公室）)负责人$/, 'officeHead'],
];

export interface RoleText {
  kind: RoleKind;
  /** Scope written in the role cell itself: `联络员(党建办)`, `contactA:党建办`; null when the cell has none. */
  scope: string | null;
}

/** A role as typed, Chinese or English; null for a word that is no role. */
export function readRoleText(text: string): RoleText | null {
  const whole = readKind(text);
  if (whole) return { kind: whole, scope: null };
  const match = /^(.+?)\s*(?:[（(]\s*([^（）()]+)\s*[）)]|[:：]\s*(.+))$/.exec(text.trim());
  const kind = match ? readKind(match[1] ?? '') : null;
  return kind ? { kind, scope: (match?.[2] ?? match?.[3] ?? '').trim() } : null;
}

function readKind(text: string): RoleKind | null {
  const bare = text.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
  const english = roleKinds.find((kind) => kind.toLowerCase() === bare.toLowerCase());
  return english ?? words.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** Roles that belong to a unit and are refused without one. */
export const needsUnit = (kind: RoleKind): boolean => kind === 'contactA' || kind === 'contactB' || kind === 'unitHead' || kind === 'member';
