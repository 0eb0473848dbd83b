import type { Role, RoleKind } from '../core/plan/directory.ts';

const words: Record<RoleKind, string> = {
  contactA: '联络员',
  contactB: '联络员（B角）',
  unitHead: '负责人',
  leaderInCharge: '分管领导',
  principalLeader: '主要领导',
  secretary: '秘书',
  caseOfficer: '承办人',
  supervisor: '督查人员',
  officeHead: '督查室负责人',
};

/** A person's roles in a line: `基础教育科联络员、督查人员`. */
export const directoryWords = (roles: readonly Role[]): string =>
  roles.map(({ kind, scope }) => (kind === 'leaderInCharge' ? words[kind] : `${scope}${words[kind]}`)).filter((word, index, all) => all.indexOf(word) === index).join('、');
