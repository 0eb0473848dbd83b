import type { RoleKind, UnitType } from '../../core/plan/directory.ts';

/** How a directory prints the type of a unit; `readUnits` reads these and other names of it. */
export const unitTypeWords: Record<UnitType, string> = { office: '科室', institution: '直属单位', school: '学校', county: '县区', external: '外单位' };

/** How a directory prints a role; `readRoleText` reads these and other names of it. */
export const roleWords: Record<RoleKind, string> = {
  contactA: '联络员',
  contactB: '联络员B',
  unitHead: '科室负责人',
  member: '经办人',
  leaderInCharge: '分管领导',
  principalLeader: '主要领导',
  secretary: '秘书',
  caseOfficer: '承办人',
  supervisor: '督查人员',
  officeHead: '督查室负责人',
};
