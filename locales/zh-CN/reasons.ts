import type { Facts, ReasonWords } from '../reason-words.ts';
import { sayCycle, sayDate } from './dates.ts';
import { terms } from './terms.ts';

const date = (facts: Facts, name: string): string => (facts[name] === undefined ? '规定日期' : sayDate(String(facts[name])));
const cycle = (facts: Facts): string => sayCycle(String(facts['cycle'] ?? ''));
const late = (facts: Facts): string => `逾期${Number(facts['late'] ?? 1)}个工作日`;
const unit = (facts: Facts): string => String(facts['unit'] ?? '承办单位');
const level = (facts: Facts): string => `${Number(facts['level'] ?? 1)}级`;

/** Who a letter of this level goes to (process.md §5). */
const reader = (facts: Facts): string => ({ 1: '科室负责人', 2: '分管领导', 3: '主要领导' })[Number(facts['level'] ?? 2)] ?? '领导';
// The cycle of an answer stands in its line, not always in its facts.
const cycleOrThis = (facts: Facts): string => (facts['cycle'] === undefined ? '本期' : cycle(facts));
/** 三季度进展, or the task's own deadline. */
const dateMeant = (facts: Facts): string => (facts['cycle'] ? `${cycle(facts)}进展` : '办结时限');
const asked = (facts: Facts): string => `${unit(facts)}申请${dateMeant(facts)}由${date(facts, 'from')}延至${date(facts, 'until')}`;
const askedAway = (facts: Facts): string => `${unit(facts)}申请改派${facts['suggested'] ? `（建议${String(facts['suggested'])}）` : ''}`;
const acts: Record<string, string> = { acknowledged: '签收', reportSubmitted: '填报', completionApplied: '申请办结', noChangeStated: '填报“暂无新进展”', extensionRequested: '申请延期', reassignAsked: '申请改派', lateStated: '报送逾期说明' };
const vias: Record<string, string> = terms.vias;

export const reasons: ReasonWords = {
  roles: {
    contactA: (name) => `您是${name}联络员`,
    contactB: (name) => `您是${name}联络员（B角）`,
    head: (name) => `您是${name}负责人`,
    leader: (name) => `您分管${name}`,
    secretary: (name) => `抄送分管${name}的领导秘书`,
    principal: () => '您是主要领导',
    office: () => '您是督查室承办人',
    officeHead: () => '您是督查室负责人',
    person: () => '这是您经办的事项',
  },
  rules: {
    assigned: (facts) => `新交办，请于${date(facts, 'due')}前签收`,
    signBy: (facts) => `提醒：今天（${date(facts, 'due')}）应签收`,
    signLate: (facts) => `催办：签收${late(facts)}（应于${date(facts, 'due')}前）`,
    informed: (facts) => (facts['duty'] === 'co' ? '贵单位为配合单位，请知悉' : '请知悉'),
    unsigned: (facts) => `${String(facts['units'] ?? '承办单位')}签收${late(facts)}，尚未签收`,
    reportOpen: (facts) => `${cycle(facts)}填报开始，${date(facts, 'due')}前报送`,
    reportSoon: (facts) => `提醒：${cycle(facts)}进展请于${date(facts, 'due')}前报送`,
    reportDue: (facts) => `提醒：${cycle(facts)}进展今天（${date(facts, 'due')}）应报送`,
    reportOverdue: (facts) => `催办：${cycle(facts)}进展${late(facts)}（应于${date(facts, 'due')}前）`,
    secondContact: (facts) => `催办：${cycle(facts)}进展${late(facts)}，请协助联络员报送`,
    escalate: (facts) => `${unit(facts)}${cycle(facts)}进展${late(facts)}，按规定${level(facts)}督办`,
    letterShown: (facts) => `${level(facts)}督办函（${unit(facts)}，${cycle(facts)}）将于${date(facts, 'leaves')}报${reader(facts)}，如需可缓发`,
    presentOnPaper: (facts) => `${level(facts)}督办函（${unit(facts)}，${cycle(facts)}）未见批示，请打印呈阅`,
    unreleased: (facts) => `${level(facts)}督办函（${unit(facts)}，${cycle(facts)}）等待放行`,
    reviewOpen: (facts) => `${date(facts, 'submitted')}报送，请于${date(facts, 'due')}前审核`,
    reviewDue: (facts) => `提醒：${date(facts, 'submitted')}报送，今天（${date(facts, 'due')}）应审核`,
    reviewLate: (facts) => `${date(facts, 'submitted')}报送，应于${date(facts, 'due')}前审核，仍未审核`,
    deadlineSoon: (facts) => `提醒：办结时限${date(facts, 'end')}，还有${-Number(facts['late'] ?? 0)}个工作日`,
    deadlineOverdue: (facts) => `催办：办结时限${date(facts, 'end')}，${late(facts)}`,
    deadlinePassed: (facts) => `${unit(facts)}办结时限${date(facts, 'end')}已过`,
    reportReturned: (facts) => `${cycleOrThis(facts)}进展被退回，请补充后${facts['due'] ? `于${date(facts, 'due')}前` : ''}重报`,
    reportApproved: (facts) => `${cycleOrThis(facts)}进展已审核通过，认定${String(facts['class'] ?? '')}`,
    completionReturned: () => '办结申请被退回，请继续推进',
    completionConfirmed: () => '已确认办结',
    instructed: (facts) => `领导批示（${String(facts['kind'] ?? '阅知')}）`,
    nudged: () => '催办：督查室催办',
    reassigned: () => '该事项已改由其他单位牵头',
    extensionOpen: (facts) => `${asked(facts)}，请于${date(facts, 'due')}前答复`,
    extensionDue: (facts) => `提醒：${asked(facts)}，今天（${date(facts, 'due')}）应答复`,
    extensionLate: (facts) => `${asked(facts)}，应于${date(facts, 'due')}前答复，仍未答复`,
    extensionProposed: (facts) => `${asked(facts)}，督查室拟同意，请您决定`,
    extensionOnPaper: (facts) => `${asked(facts)}，分管领导尚未决定，请打印呈阅`,
    extensionGranted: (facts) => `${dateMeant(facts)}已同意延至${date(facts, 'until')}`,
    extensionRefused: (facts) => `${dateMeant(facts)}未同意延期，仍按${date(facts, 'due')}办理`,
    lateStated: (facts) => `${unit(facts)}报来逾期说明：${dateMeant(facts)}拟于${date(facts, 'until')}前完成`,
    reassignOpen: (facts) => `${askedAway(facts)}，请于${date(facts, 'due')}前答复`,
    reassignDue: (facts) => `提醒：${askedAway(facts)}，今天（${date(facts, 'due')}）应答复`,
    reassignLate: (facts) => `${askedAway(facts)}，应于${date(facts, 'due')}前答复，仍未答复`,
    unitKept: (facts) => `未同意改派，仍由${unit(facts)}牵头`,
    unitKeptAgain: (facts) => `${unit(facts)}再次申请改派，督查室未同意，请知悉`,
    suspended: () => '该事项已中止，恢复前不再提醒',
    resumed: () => '该事项已恢复推进，各项时限重新计算',
    withdrawn: () => '该事项已撤销',
    editionCirculated: (facts) => `${cycle(facts)}汇总稿送审，请核对本单位的内容${facts['content'] ? '（文字有修改，如下）' : ''}，有意见请告督查室`,
    editionFinal: (facts) => `${cycle(facts)}汇总稿已定稿，您报送的文字有修改，定稿如下`,
    actedFor: (facts) => `督查室已代您${acts[String(facts['act'])] ?? '办理'}（${vias[String(facts['via'])] ?? '其他方式'}）`,
    unreachable: (facts) => `通讯录中无人担任「${String(facts['role'] ?? '')}」，消息无处可送，请核对通讯录`,
    undelivered: (facts) => `发给${String(facts['recipient'] ?? '收件人')}的消息未能送达，请另行告知并核对通讯录`,
    unexplained: (facts) => `${date(facts, 'day')}对账，有 ${Number(facts['lines'] ?? 1)} 条提醒说不清下落，请运行 duban reckon 核对`,
  },
  purposes: {
    signBy: '提醒：请签收',
    breakdownDue: '提醒：请细化分解',
    reportOpen: '本期填报开始',
    reportSoon: '提醒：本期进展临近报送日期',
    reportDue: '提醒：本期进展今天应报送',
    reportOverdue: '催办：本期进展逾期未报',
    coPartDue: '提醒：请提供配合部分',
    deadlineSoon: '提醒：临近办结时限',
    deadlineOverdue: '催办：已过办结时限',
    reviewDue: '有报送内容等待审核',
    reassignDue: '有改派申请等待处理',
    extensionDue: '有延期申请等待处理',
    instructionDue: '批示待落实',
    escalate: '逾期未报，按规定督办',
    leaderBrief: '情况汇总',
    lookBack: '回头看',
    yearEnd: '年终办结',
    assigned: '新交办',
    informed: '请知悉',
    answered: '有答复',
    nudged: '督查室催办',
    actedFor: '督查室已代您办理',
    officeItem: '请办公室处理',
  },
  stops: {
    signBy: '签收后不再提醒',
    breakdownDue: '报送分解后不再提醒',
    reportOpen: '报送后不再提醒',
    reportSoon: '报送后不再提醒',
    reportDue: '报送后不再提醒',
    reportOverdue: '报送后不再催办',
    coPartDue: '提供后不再提醒',
    deadlineSoon: '申请办结后不再提醒',
    deadlineOverdue: '申请办结后不再催办',
    reviewDue: '审核后不再提醒',
    reassignDue: '处理后不再提醒',
    extensionDue: '处理后不再提醒',
    instructionDue: '反馈后不再提醒',
    escalate: '报送后不再升级',
    leaderBrief: '仅供了解，无需操作',
    lookBack: '反馈后不再提醒',
    yearEnd: '申请办结后不再提醒',
    assigned: '签收后不再提醒',
    informed: '仅告知一次，无需操作',
    answered: '仅告知一次',
    nudged: '签收或报送后不再催办',
    actedFor: '仅告知一次，如有出入请联系督查室',
    officeItem: '处理后不再提示',
  },
};
