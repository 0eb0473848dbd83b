import type { Role, RoleKind } from '../core/plan/directory.ts';
import { roleWords } from '../documents/directory/directory-words.ts';

/** Behind the name of a unit: `基础教育科负责人`. */
const words: Record<RoleKind, string> = { ...roleWords, contactB: '联络员（B角）', unitHead: '负责人' };

/** A person's roles in a line: `基础教育科联络员、督查人员`. */
export const directoryWords = (roles: readonly Role[]): string =>
  roles.map(({ kind, scope }) => (kind === 'leaderInCharge' ? words[kind] : `${scope}${words[kind]}`)).filter((word, index, all) => all.indexOf(word) === index).join('、');
