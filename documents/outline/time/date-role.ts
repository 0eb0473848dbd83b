import type { DateRole } from './date-phrase.ts';

const finish =
  '完成|办结|建成|贯通|合龙|封顶|通航|试运行|挂牌|开业|开馆|投运|并网|报送|上报|印发|出台|投入?使用|投用|投产|启用|上线|开通|通车|到位|达标|交付|竣工|完工|验收|提交|达到|实现|清零|消除|形成|制定|制订|编制|修订|发布|公布|汇总|总结|反馈|整改|建立|基本|报(?!名|道|考|废|告会|纸)';
const adverb = '力争|确保|争取|要|应|须|必须|需|率先|如期|按期|按时|同步|初步|全面|全部|基本|正式|开学|组织(?=验收|竣工|交付)|开展(?=验收|总结)|各县[^，,。；;]{0,6}|各地|各单位|各[部科处]室';
const finishing = new RegExp(`^\\s*[，,]?(?:${adverb})*(?:[^，,。；;、\\d\\n开举召组启继]{0,6}?)(?:${finish})(?!的|后|情况|率|时间|会议?|大会|会战)`);
const laterGoal = /^[^。；\n]{0,60}(?:达|完成|实现|建成|形成|基本|覆盖|超过|突破|不低于|不少于|不超过|控制|消除|清零|建立|全部|全面)/;

const historyAfter = /^[^，,。；;\n]{0,3}(?:已|以来|至今)|^(?:起|开始|以后)|^[^，,。；;\n]{0,12}(?:印发|下发|发布|出台|召开|通过|公布|颁布|签订|签署|批准|审议|建成|竣工|交付|取得|立项|成立|入职|出生|开工)(?:(?:并|且)?(?:正式)?(?:实施|施行|执行|生效|试行|投入使用|投用|使用|交付|通车|验收|入住|完成|备案|登记|运营|合格)){0,2}的/;
const backgroundBefore = /(?:截至|截止到?|较|比|同比|与|同|相比|对照|未在|没有在|未于)\s*$/;
const validBefore = /(?:有效期|执行期|政策期|实施期限|试行期|施行期|执行至|实施至|延长[至到]|延续[至到]|顺延|保质期|任期|聘期|合同期|规划期)[^，,。；;\n]{0,10}$/;
const validAfter = /^[^，,。；;\n]{0,4}(?:起)?(?:施行|废止|失效|有效|停止执行)/;
const conditional = /^(?:仍|还|尚)?(?:未|没有|不能|无法|逾期)/;
const recurringBefore = /(?:每(?:个)?(?:学?年|年度)|逐年)[^，,。；;\n]{0,4}$|(?:每(?:个)?(?:学?年|年度))[^，,。；;\n]{0,8}[、和及与]\s*$/;
const startBefore = /(?:自|从)[^，,。；;\n]{0,3}$/;
const labelBefore = /(?:时限|期限|完成时间|时间节点|时间要求|截止(?:时间|日期)?|限期|限)(?:要求)?\s*(?:为|是)?\s*[:：]?\s*(?:于|到|至)?$/;

/**
 * What a time does to its item, from the words around it (plans/README convention 5). `limited`: its own words set a limit
 * (前, 内). Validity of a policy, history, beginnings and comparisons bind nobody.
 */
export function readRole(text: string, from: number, to: number, limited: boolean): DateRole {
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(to, to + 80);
  if (recurringBefore.test(before)) return 'recurring';
  if (validBefore.test(before) || validAfter.test(after) || conditional.test(after)) return 'background';
  if (limited) return historyOfLimit(before, after) ? 'background' : 'limit';
  if (labelBefore.test(before)) return 'limit';
  if (backgroundBefore.test(before) || historyAfter.test(after)) return 'background';
  if (startBefore.test(before) && /^[^，,。；;\n]{0,2}(?:起|开始)/.test(after)) return 'background';
  if (finishing.test(after)) return 'limit';
  if (/[（(]\s*$/.test(before) && /^\s*[）)]/.test(after)) return 'limit';
  if (/(?:到|至)\s*$/.test(before) && laterGoal.test(after)) return 'limit';
  return 'event';
}

// 建成的小区, 建成投用的学校 look back; 建成统一的平台 looks ahead.
const historicThing =
  /^[^，,。；;\n]{0,8}(?:(?:建成|竣工|交付|开工)(?:(?:并|且)?(?:正式)?(?:投入使用|投用|使用|交付|通车|验收|入住|完成|备案|登记|运营|合格)){0,2}|(?:取得|立项|成立|入职|出生|注册|登记|参保|毕业)[^，,。；;\n]{0,8})的/;

/** 2005年底前建成的小区, 截至6月底前已完成: a limit long kept. */
function historyOfLimit(before: string, after: string): boolean {
  return backgroundBefore.test(before) || /^[^，,。；;\n]{0,4}已/.test(after) || historicThing.test(after);
}
