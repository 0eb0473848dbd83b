import type { PlacedFigure } from './clause-figures.ts';

/**
 * What an amount is to its item: a `goal`; `done`, a result already had; `scope`, how much the work covers; `perhaps`, scope
 * by its verb but a built thing by its noun; `none`, a condition, a standard of others or part of a description.
 */
export type FigureKind = 'goal' | 'done' | 'scope' | 'perhaps' | 'none';

const strong = /(?:达到?|不低于|不少于|不小于|不超过|不高于|不多于|不大于|控制在|至少|最低|最多|超过|突破|低于|少于|高于|大于|小于|稳定在|保持在|[提升增降减压扩]\S{0,4}[至到]|[≥≤><])(?:约|近|每\S{1,4}|全[市县区省州]|[总共])?\s*$/;
const verbs =
  '新增|新建|共建|新?组建|成立|筹建|选聘|引育|新改扩?建?|改扩建|改建|扩建|续建|建成|建设|建好|建立|完成|培育|培养|引进|创建|创成|申报|评选|评定|遴选|认定|实现|确保|招收|招生|招聘|招引|推出|配备|配置|安排|支持|资助|打造|设立|选拔|选树|选派|扶持|举办|承办|开展|组织|改造|实施|开发|发放|争取|落实|提供|布局|布设|投放|种植|植树|治理|修复|拆除|整治|清理|化解|处置|办理|签约|签订|落地|开工|投入|投资|发展|孵化|转化|新认定|新培育|新引进|新开工|新登记|出台|编制|制定|发布|挖掘|推广|训练|培训|轮训|巡查|检查|抽查|排查|走访|服务|救助|帮扶|解决|安置|转移|收储|盘活|腾退|供应|供地|筹集|储备|增设|增加|减少|压减|压缩|降低|下降|提高|提升|增长|力争|争创|跟踪培养|扩大|淘汰|关停|退出|压降|调出|聘请|聘任|招录|录用|建强|升级|更新|接入|覆盖|立项|结题|获评|获得|夺取|推送|编写|录制|撰写|刊发|采写|举行|召开|开设|开通|整合|撤并|消除';
const anyVerb = new RegExp(verbs);
const everyVerb = new RegExp(verbs, 'g');
const verbBehindScope = new RegExp(`(?:推进|推动|督促|指导|统筹|抓好|做好|加强|围绕|聚焦|面向|依托|以(?![上下内来及])|对|将|把)[^，,]*(?:${verbs})(?!性|面|率|区)`);
const verbAtEnd = new RegExp(`(?:${verbs})[^，,]{0,6}$`);
const directVerb = new RegExp(`(?:${verbs})\\s*$`);
const done = /(?:已(?:经)?|累计已|现有|目前(?:有|共)|原有|截至|去年|上年|上年度)/;
const scopeVerb = /(?:推进|推动|督促|指导|抓好|抓实|加强|统筹|做好|跟踪|聚焦|围绕|包保|联系|依托|涉及|面向|针对|对(?!口)|将|以(?![上下内来及])|纳入|管好|监管|管理|把)(?:全[市县区省州])?[^，,]{0,16}$/;
const servedDirectly = /(?:联系|服务|包联|挂联|结对|帮扶|跟踪)(?:全[市县区省州])?\s*$/;
const facility = /^(?:所|座|处|条|公里|平方米|栋|间|个)$/;
const built = /(?:建设|改造|新建|扩建|迁建)(?:项目|工程)?(?:[，,。；;、]|$|的)/;
const driven = /(?:推动|推进|督促|支持|组织|帮助)(?:全[市县区省州])?\s*$/;
const outcome = /^[^，,]*(?:实施|完成|实现|达到|通过|转化|落地|投产|开工|竣工|上市|入规|升规|达标)/;
const benefit = /(?:惠及|受益|受众|涉及|辐射)[^，,]{0,8}$/;
const size = /(?:总投资|计划投资|占地|面积|全长|总长|规模)\S{0,4}$/;
const rulesOfOthers = /^[^，,、]{0,8}(?:规定|准则|纪律|要求|原则|机制|制度)/;
const condition = /(?:低于|不足|高于|超过|不到|少于|大于|小于|未达到?)\s*$/;
const looseUnit = /^(?:个|项|次|场|场次|部|条|人|期|份|分|组|班|件|天|门|小时|村|社区|批|起)$/;

/** Weighs an amount by the words around it. `inherited`: what the amount before it in the list, or in the clause before, was. */
export function weighFigure({ figure, before, after, lead, tail, listed }: PlacedFigure, inherited: FigureKind): FigureKind {
  if (/^[一二三四五六七八九十]/.test(figure.text) && rulesOfOthers.test(after)) return 'none'; // 十项准则 is a name
  if (/[^为]了\s*$/.test(before)) return 'done';
  if (servedDirectly.test(before) || benefit.test(before)) return 'scope';
  if (size.test(before) && /^\s*的/.test(after)) return 'none'; // 总投资3亿元的项目
  if (listed && inherited === 'goal' && before.trim() === '') return 'goal';
  if (done.test(lead + before) && !/(?:力争|确保|再|提[高升]|增[加长])/.test(before)) return 'done';
  if (isCondition(figure.suffix, before, after)) return 'none';
  if (strong.test(before)) return 'goal';
  if (/[%‰]|百分点/.test(figure.unit)) return weighShare(before, tail);
  const verb = anyVerb.test(before);
  if (scopeVerb.test(before) && !verbAfterScope(before)) {
    const may = isBuilt(figure.unit, tail) || (driven.test(before) && outcome.test(after));
    return may && !/重点(?:推进|推动|抓|跟踪|调度)/.test(before) ? 'perhaps' : 'scope';
  }
  if (listed && !verb && inherited === 'goal') return 'goal';
  if (listed && !verb && (inherited === 'scope' || inherited === 'perhaps')) return isBuilt(figure.unit, tail) && !/重点(?:推进|推动|抓|跟踪|调度)/.test(lead) ? 'perhaps' : 'scope';
  if (/在\s*$/.test(before) && /(?:实施|开展|建设|推广|试点|建成|设立)/.test(after)) return 'goal';
  if (verb) return looseUnit.test(figure.unit) && distanceFromVerb(before) > 16 && after.trim() !== '' ? 'none' : 'goal';
  if (/(?:以上|以内|以下)/.test(figure.suffix) && /[数额量]\S{0,2}$|率\s*$/.test(before)) return 'goal';
  return inherited === 'goal' && after.trim() === '' ? 'goal' : 'none';
}

/** 推进20所学校建设, 推进35个建设项目: things that are built, though the verb only drives them on. */
const isBuilt = (unit: string, tail: string): boolean => facility.test(unit) && built.test(tail) && (unit !== '个' || /(?:建设|改造)(?:项目|工程)/.test(tail));

/** 低于90%的地区, 200万元以上的项目, 60人及以上大班: the amount says which, not how much. */
function isCondition(suffix: string, before: string, after: string): boolean {
  if (condition.test(before) && /^\s*的?(?:地区|县|市|区|学校|单位|企业|项目|乡镇|街道|村|部门|地方|人员|家庭|用户)/.test(after)) return true;
  if (!/以上|以下|以内/.test(suffix)) return false;
  return /^(?:的)?(?:地区|县|市|区|学校|单位|企业|项目|乡镇|街道|普通|中小学|大?班额?|超?大班|规模|工业|文化|老旧|小区|机构|单体)/.test(after) && !strong.test(before) && !directVerb.test(before);
}

function weighShare(before: string, after: string): FigureKind {
  if (/^\s*的/.test(after)) return /(?:达到|完成|实现|建成|纳入|建立|参加|通过|创建|开展|接入|覆盖)/.test(after) || /(?:完成|实现|确保)/.test(before) ? 'goal' : 'none';
  if (/(?:率|比例|比重|占比|覆盖面?|完成|实现|确保|增长|增幅|增速|提高|提升|下降|降低|降幅|压减|减少|增加|缩小|升学|参保|力争|均为?|以上|合格|满意度|浓度|强度|程度|达标|占|水平|指数|幅度)[^，,]{0,8}$/.test(before)) return 'goal';
  return /^\s*(?:[完达建毕就]|全覆盖|目标|落实)/.test(after) ? 'goal' : 'none';
}

/** 推动新增10个: the scope verb only leads the goal verb. */
const verbAfterScope = (before: string): boolean => verbBehindScope.test(before) || verbAtEnd.test(before);

function distanceFromVerb(before: string): number {
  const last = [...before.matchAll(everyVerb)].at(-1);
  return last ? before.length - last.index - last[0].length : before.length;
}
