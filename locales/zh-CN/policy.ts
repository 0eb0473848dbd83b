import type { PolicyFault } from '../../core/policy/policy-faults.ts';
import type { Policy } from '../../core/policy/policy.ts';

/** Every figure of a policy by the name people use, with what it decides. In the order of the table. */
export const policyFields: Record<Exclude<keyof Policy, 'version' | 'overrides'>, { name: string; decides: string }> = {
  zone: { name: '时区', decides: '所有日期和钟点按此计算' },
  rounds: { name: '发送时间', decides: '工作日在这些钟点合并发送，每人每次一条' },
  hours: { name: '可发时段', decides: '时段以外什么也不发，加急的也等到时段内' },
  reminderRound: { name: '提醒钟点', decides: '提醒和催办从哪一次发送走' },
  letterShown: { name: '督办函预告', decides: '发给领导的督办函提前给督查室看的钟点' },
  letterLeaves: { name: '督办函发出', decides: '没有被暂缓的督办函发出的钟点' },
  signWorkdays: { name: '签收时限', decides: '交办后几个工作日内签收' },
  breakdownWorkdays: { name: '细化分解时限', decides: '交办后几个工作日内报送细化分解；0 为不要求' },
  period: { name: '填报周期', decides: 'weekly 每周、monthly 每月、quarterly 每季、half-yearly 每半年、yearly 每年、once 一次' },
  dueDay: { name: '填报日', decides: '周期最后一个月的几号前报送，遇休息日提前' },
  firstCycleNotice: { name: '首期间隔', decides: '启动后几个工作日内到期的一期不单独报，并入下一期' },
  openWorkdays: { name: '开报通知', decides: '到期前几个工作日发通知和填报表' },
  soonWorkdays: { name: '到期前提醒', decides: '到期前几个工作日提醒还没报的' },
  late: { name: '逾期催办', decides: '逾期后先每个工作日催 daily 次，再每 every 个工作日催一次' },
  deadlineSoon: { name: '完成时限提醒', decides: '任务时限前几个工作日提醒' },
  yellowWorkdays: { name: '黄灯', decides: '到期前几个工作日起亮黄灯' },
  levels: { name: '三级督办', decides: '逾期几个工作日后告知：本单位负责人、分管领导、主要领导' },
  levelGap: { name: '三级间隔', decides: '二级发出后至少几个工作日才到三级' },
  holdWorkdays: { name: '暂缓上限', decides: '督办函最多暂缓几个工作日' },
  letterAnswerWorkdays: { name: '批示等候', decides: '督办函发出几个工作日没有批示，转为纸质呈阅' },
  reviewWorkdays: { name: '审核时限', decides: '报告提交后几个工作日内审核，过后告知督查室负责人' },
  urgentFallbackMinutes: { name: '加急改道', decides: '加急消息几分钟送不到就换一种渠道' },
  signOff: { name: '审签方式', decides: 'attested 报送时填负责人姓名、confirmed 由负责人本人确认、sealed 报送盖章件；未审签的不能审核通过' },
  secondContactWorkdays: { name: 'B角提前', decides: '逾期告知负责人前几个工作日先告知B角，0 为不告知' },
  lookBackWorkdays: { name: '回头看', decides: '办结几个工作日后回头看，0 为不回头看，确认办结即销号' },
  yearEndWorkdays: { name: '年终办结', decides: '当年最后一个工作日前几个工作日请牵头单位报全年结论，0 为不报' },
  asksPerWeek: { name: '每周限额', decides: '一个人一周（周一至周日）最多收几条要办的消息，超出的并入后面的消息，但不拖过期限；0 为不限' },
  carries: { name: '渠道承载', decides: 'chat 聊天、mail 邮件各能写多少：full 全部、title 只写任务名称、number 只写序号、nothing 不用；互联网渠道按保密要求一般写 title' },
  offline: { name: '线下报送', decides: 'true 为只按序号催报，内容送纸质件，线上不填；一般按行号单独设定' },
};

/** Why a figure is refused, and what would do. */
export const policyFaultWords: Record<PolicyFault['code'], (value: string) => string> = {
  'not-a-time': (value) => `${value} 不是钟点，请写成 '09:00' 这样的 24 小时制`,
  empty: () => '至少要写一个',
  'out-of-hours': (value) => `${value} 不在可发时段（hours）之内`,
  'not-a-round': (value) => `${value} 不是发送时间（rounds）之一`,
  'not-rising': (value) => `${value} 的次序不对，应当由小到大，起止时段由早到晚`,
  'not-a-count': (value) => `${value} 不是可用的数，请写 0 或更大的整数（every 至少为 1）`,
  'not-a-day': (value) => `${value} 不是一个月里的某一天，请写 1 到 31`,
  'not-a-period': (value) => `没有 ${value} 这种周期，可用 weekly、monthly、quarterly、half-yearly、yearly、once`,
  'not-a-sign-off': (value) => `没有 ${value} 这种审签方式，可用 attested、confirmed、sealed`,
  'not-a-carriage': (value) => `没有 ${value} 这种承载，可用 full（全部）、title（任务名称）、number（序号）、nothing（不用）`,
  'not-a-zone': (value) => `没有 ${value} 这个时区，请写 Asia/Shanghai 这样的名称`,
  'not-for-one': (value) => `${value} 是全室统一的，不能只为一个单位或一项任务设定`,
};
