export type OwnerRole = 'lead' | 'co' | 'owner';

const unitWord = '(?:责任单位|责任部门|责任科室|科室|处室|股室|科（室）|处（室）|单位|部门|机构|司局|主体|处|科|方)';
const leadWord = '(?:总牵头|责任牵头|牵头责任|牵头负责|牵头|主办|主责|主要责任|第一责任|首要责任)';
const coWord = '(?:配合责任|配合|协办|协同|参与|参加|协助|共同|会办|协作|支持)';
const ownerWord = '(?:责任|承办|分办|落实|实施|负责|主管|指导|办理|执行|整改责任|整改)';
const unitNote = '(?:\\s*[（(]\\s*(?:单位|科室|部门|处室|机构|股室|人)\\s*[）)])?';
const behind = '(?:(?:及|和|与|/|、)(?:责任人|责任单位|责任部门|责任科室|负责人|配合单位|联系人))?';

const long = `(?:${leadWord}|${coWord}|${ownerWord})(?:的)?(?:[（(](?:牵头|配合)[）)])?${unitWord}${unitNote}${behind}`;
/** `牵头：` and `配合：` without 单位 count only where a phrase begins. */
const short = `(?<=^|[（(【\\[；;，,。、\\s])(?:牵头|主办|协办|会办|分办|协同|配合|参与|责任|承办)`;

/** One label with its colon, e.g. `牵头科室 (单位):`, `责任单位及责任人：`, `牵头：`. */
export const ownerLabelPattern = `(?:${long}|${short})\\s*[:：]`;
/** A label printed in brackets or alone on its line, without a colon. */
export const bareOwnerLabelPattern = long;

const names = { unit: new RegExp(unitWord), lead: new RegExp(`^${leadWord}`), co: new RegExp(`^${coWord}`), owner: new RegExp(`^${ownerWord}`) };

/** The duty a label or a column header gives, or null when it is about no owner. */
export function readOwnerRole(label: string): OwnerRole | null {
  const bare = label.replace(/\s+/g, '').replace(/[:：]$/, '');
  if (/考核|评估|适用|推广|范围|领导|责任人$|联系/.test(bare) && !/单位|科室|部门|处室|主体/.test(bare)) return null;
  if (/考核|适用|推广|评价|验收|交办|督办|报送|来文|填报|督查|审核/.test(bare)) return null;
  if (!names.unit.test(bare) && !/^(?:牵头|主办|协办|会办|分办|协同|配合|参与|责任|承办)(?:方|者)?$/.test(bare)) return null;
  if (names.lead.test(bare)) return 'lead';
  if (/^责任[（(]牵头[）)]/.test(bare)) return 'lead';
  if (names.co.test(bare)) return 'co';
  return names.owner.test(bare) ? 'owner' : null;
}
