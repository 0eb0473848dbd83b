export type OwnerRole = 'lead' | 'co' | 'owner';

const unitWord = '(?:科室|处室|股室|科（室）|处（室）|单位|部门|机构|司局|责任单位|责任部门|责任科室)';
const leadWord = '(?:牵头|主办|主责|总牵头|责任牵头|牵头负责)';
const coWord = '(?:配合|协办|协同|参与|参加|协助|共同)';
const ownerWord = '(?:责任|承办|落实|实施|负责|主管|指导|办理)';
const unitNote = '(?:\\s*[（(]\\s*(?:单位|科室|部门|处室|机构)\\s*[）)])?';

/** One label with its colon, e.g. `牵头科室 (单位):`, `责任单位及责任人：`. */
export const ownerLabelPattern = `(?:${leadWord}|${coWord}|${ownerWord})(?:的)?${unitWord}${unitNote}(?:及责任人)?\\s*[:：]`;

/** The duty a label or a column header gives, or null when it is about no owner. */
export function readOwnerRole(label: string): OwnerRole | null {
  const bare = label.replace(/\s+/g, '').replace(/[:：]$/, '');
  if (/考核|评估|适用|推广|范围|领导|责任人$|联系/.test(bare) && !/单位|科室|部门|处室/.test(bare)) return null;
  if (/考核|适用|推广|评价|验收/.test(bare)) return null;
  if (!new RegExp(unitWord).test(bare) && !/^(?:牵头|主办|配合|协办|责任)(?:方)?$/.test(bare)) return null;
  if (new RegExp(`^${leadWord}`).test(bare)) return 'lead';
  if (new RegExp(`^${coWord}`).test(bare)) return 'co';
  return new RegExp(`^${ownerWord}`).test(bare) ? 'owner' : null;
}
