const suffix =
  '局|厅|委|办|科|处|室|股|部|院|校|校区|所|站|馆|队|会|署|行|社|团|司|台|段|厂|矿|港|园|区|县|市|州|镇|乡|街|街道|村|社区|政府|机关|中心|公司|集团|银行|医院|学校|学院|大学|中学|小学|职中|幼儿园|党委|党组|党总支|党支部|支部|工会|团委|妇联|残联|工商联|科协|文联|侨联|社科联|红十字会|纪委|监委|纪检监察组|海关|法院|法庭|庭|检察院|监狱|农场|林场|牧场|机场|人大|政协|支队|大队|中队|总队|指挥部|领导小组|工作组|专班|小组|组|委员会|协会|学会|基金会|办公室|事务所|项目部|事业部|分公司|车间|工区|基地|部门|单位|科室|处室|股室|机构|企业|部队|乡镇|县区|区县|镇街|院系|高校|书院|系|班|班子|平台|媒体|电视台|气象台|疾控|卫健|城管|消防|联通|电信|移动|铁塔|邮政|供电|石油|石化|烟草|盐业|武警|交警|公积金|住建|人社|发改|工信|自规|应急|组委|筹委|编委|党校|政法|网信|机构编制|中央|总署|总局|总社|总行|兵团|中科院|社科院|工程院';
const ending = new RegExp(`(?:${suffix})(?:[（(][^（）()]{1,20}[）)])?$`);
const verbs = '加强|推进|推动|开展|做好|完善|提高|提升|强化|深化|打造|落实|健全|确保|优化|引导|鼓励|支持|配合|督促|构建|促进|加快|持续|切实|认真|积极|坚持|贯彻|围绕|组织开展|研究(?!生|院|所|室|中心)|制定|修订|编制|实施|建成|新建|改造|争取|巩固|拓展|培育|发挥|聚焦|严格|全面|进一步|对于|针对|按照|根据|通过|依托|结合|以及|或者|凡|本|该|其|此';
const phrase = new RegExp(`^(?:${verbs})`);
/** Offices that are named after a verb: 推进办, 督促检查科. */
const officeOfVerb = /(?:办|局|处|科|室|股|部|组|委|院|所|站|中心|专班|小组|委员会|办公室|指挥部)$/;
const longestName = 30;
const longestOffice = 12;

/**
 * Could these words name a unit? Units end on a word for an office (局, 科, 中心, 学校…) or are collectives (各…); they
 * are no sentences and do not begin with what somebody does (加强…, 推进…).
 */
export function looksLikeUnit(name: string): boolean {
  if (name.length < 2 || name.length > longestName || /[。！？：:；;“”《》%％]/.test(name) || /(?:的|了|得|地区?位)(?!委|办|局)/.test(name.slice(1))) return false;
  if (!ending.test(name) && !/^(?:机关|局|市|县|区|省|校|院|厂)?各[^，。]{1,16}$/.test(name)) return false;
  return !phrase.test(name) || (officeOfVerb.test(name) && name.length <= longestOffice);
}

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳司马上官诸葛尉迟慕容令狐';

/** Could these words be a person's name (two to four characters behind a usual surname)? Asked only where no unit is meant. */
export function looksLikePerson(name: string): boolean {
  return /^[\u4e00-\u9fff·]{2,4}$/.test(name) && surnames.includes(name[0] ?? '') && !ending.test(name);
}
