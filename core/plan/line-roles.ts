import type { RoleKind } from './directory.ts';

/** First part of a line's role name (`contactA:基教科`) for each role of the directory; 经办人 (`member`) hold none. */
export const lineRoles: Partial<Record<RoleKind, string>> = {
  contactA: 'contactA',
  contactB: 'contactB',
  unitHead: 'head',
  leaderInCharge: 'leader',
  secretary: 'secretary',
  principalLeader: 'principal',
  caseOfficer: 'office',
  supervisor: 'office',
  officeHead: 'officeHead',
};
