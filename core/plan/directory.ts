/** The bureau's directory: units, collective owners and people. Names are unique; aliases are what documents also call a unit. */
export type UnitType = 'office' | 'institution' | 'school' | 'county' | 'external';

export interface Unit {
  name: string;
  type: UnitType;
  parent: string | null;
  aliases: string[];
}

/** A collective owner (机关各科室). Default duty of its members is `inform`. */
export interface UnitGroup {
  name: string;
  members: string[];
  /** What documents also call it, as supervisors settled it. */
  aliases?: string[];
}

export const roleKinds = [
  'contactA', // 联络员（A角）
  'contactB', // 联络员（B角）
  'unitHead', // 科室负责人
  'member', // 经办人: of a unit, hears only of tasks that were handed on to them
  'leaderInCharge', // 分管领导
  'principalLeader', // 主要领导
  'secretary', // 领导秘书; scope: the leader's name
  'caseOfficer', // 承办人; scope: empty, a plan's section, or a unit
  'supervisor', // 督查室
  'officeHead', // 督查室（办公室）负责人
] as const;
export type RoleKind = (typeof roleKinds)[number];

export interface Role {
  kind: RoleKind;
  /** A unit's name, a leader's name for a secretary, a section for a case officer, or '' for the whole bureau. */
  scope: string;
}

/** One person is one address; many units and roles still make one digest. */
export interface Person {
  name: string;
  /** Mail address, lower case: the person's key. */
  address: string;
  chatId: string | null;
  phone: string | null;
  roles: Role[];
  /** Addresses of those they stand in for, where acts are judged (`withStandIns`). */
  standsInFor?: string[];
}

/** Somebody is away, or has left: what goes to `from` goes to `to` on these days, both included (`YYYY-MM-DD`). Addresses. */
export interface Absence {
  from: string;
  to: string;
  starts: string;
  ends: string;
}

export interface Directory {
  units: Unit[];
  groups: UnitGroup[];
  people: Person[];
  /** Delegations and handovers, newest first; none where absent. */
  absences?: Absence[];
}
