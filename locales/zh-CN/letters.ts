import type { DigestKind } from '../../core/digest/digest.ts';
import type { BriefRow } from '../../core/edition/brief-row.ts';
import { sayAsOf, sayCycle, sayDate } from './dates.ts';

/** Level of an escalation letter: the unit's head, the leader in charge, the principal leader. */
export type LetterLevel = 1 | 2 | 3;

/** What was done about a late report before this letter. */
export type Step = 'reminded' | 'urged' | 'toldHead' | 'toldLeader';

const steps: Record<Step, string> = {
  reminded: '提醒',
  urged: '催办',
  toldHead: '告知单位负责人',
  toldLeader: '报分管领导',
};

/** What each level asks, and why it is this person. */
const levels: Record<LetterLevel, { subject: (count: number) => string; opening: (count: number) => string; asks: string; why: string }> = {
  1: {
    subject: (count) => `贵单位${count}项工作逾期未报，请督促报送`,
    opening: (count) => `贵单位牵头的以下${count}项工作，到期未报送进展，联络员已多次收到提醒。`,
    asks: '请您安排联络员报送进展；确有困难的，请报送逾期说明并写明新的日期。',
    why: '您是牵头单位负责人，提醒、催办后仍未报送的，按规定告知单位负责人。',
  },
  2: {
    subject: (count) => `${count}项工作逾期未报，请您阅示`,
    opening: (count) => `您分管的单位有以下${count}项工作逾期未报送进展，现报请您阅示。`,
    asks: '请您批示牵头单位尽快报送，或说明如何处理。',
    why: '您是分管领导，提醒、催办后仍未报送的，按规定报分管领导。',
  },
  3: {
    subject: (count) => `${count}项工作逾期未报，请您批示`,
    opening: (count) => `以下${count}项工作经提醒、催办并报分管领导后，仍未报送进展，现报请您批示。`,
    asks: '请您批示牵头单位限期报送，或说明如何处理。',
    why: '您是主要领导，报分管领导后仍未报送、经督查室审定的，按规定报主要领导。',
  },
};

/** Headings of a digest by mail, and how each is answered without chat. */
const groups: Record<DigestKind, { heading: string; how: (office: string) => string }> = {
  letter: { heading: '督办', how: (office) => `请安排处理后告知${office}。` },
  answered: { heading: '答复', how: () => '请按答复继续办理。' },
  nudged: { heading: '催办', how: (office) => `请尽快办理，并告知${office}进展。` },
  sign: { heading: '待签收', how: (office) => `签收表示已收到。请告知${office}“已收到”，由其代为签收。` },
  instruction: { heading: '批示办理', how: (office) => `请签收，并将办理情况按时告知${office}，由其代为登记。` },
  call: { heading: '临时调度', how: (office) => `请将所缺内容按时告知${office}，由其代为填报。` },
  lateReport: { heading: '逾期未报', how: (office) => `请将完成情况、下步打算和审定人姓名告知${office}，由其代为填报。` },
  report: { heading: '待填报', how: (office) => `请将完成情况、下步打算和审定人姓名告知${office}，由其代为填报。` },
  breakdown: { heading: '细化分解', how: (office) => `请将各季度目标和子项告知${office}，由其代为登记。` },
  part: { heading: '配合情况', how: (office) => `请将本单位配合情况告知${office}，由其代为填写。` },
  deadline: { heading: '办结时限', how: (office) => `完成的，请告知${office}申请办结。` },
  yearEnd: { heading: '年终办结', how: (office) => `请将全年结论（完成、部分完成转下年、未完成、转常态）和办结情况告知${office}，由其代为填报。` },
  signOff: { heading: '待审签', how: (office) => `同意报送内容的，请告知${office}“同意”，由其代为记录；按规定盖章的，请将盖章件交${office}。` },
  review: { heading: '待审核', how: () => '请登录督查台审核。' },
  office: { heading: '待处理', how: () => '请登录督查台处理。' },
  informed: { heading: '请知悉', how: () => '仅告知一次，无需答复。' },
  actedFor: { heading: '代办告知', how: (office) => `如有出入，请告知${office}。` },
};

/** 情况汇总 of a leader: for information, one line a task. */
const brief = {
  subject: (cycles: string[], count: number) => `${sayCycles(cycles)}情况汇总（${count}项）`,
  opening: (cycles: string[], count: number) => `您分管单位牵头的${count}项工作，${sayCycles(cycles)}进展汇总如下，仅供了解，无需操作。`,
  heading: '情况汇总',
  note: '仅供了解，无需操作。',
  why: '您是分管领导，每期填报后按规定报送一次情况汇总。',
  label: '情况',
  /** 达进度，逾期补报; 已报送，待审核; 逾期未报. */
  standing: ({ standing, progressClass, repairedLate, due }: Pick<BriefRow, 'standing' | 'progressClass' | 'repairedLate' | 'due'>, isLate: boolean) => {
    if (standing === 'done') return '已确认办结';
    if (standing === 'missing') return isLate ? '逾期未报' : `尚未报送，应于${sayDate(due)}前报送`;
    if (standing === 'waiting') return repairedLate ? '逾期补报，待审核' : '已报送，待审核';
    return `${progressClass ?? '已报送'}${repairedLate ? '，逾期补报' : ''}`;
  },
  progress: (text: string, since: string | null) => `进展：${text}${since === null ? '' : `（截至${sayAsOf(since)}）`}`,
  difficulty: (text: string, helpers: string[]) => `困难：${text}${helpers.length === 0 ? '' : `（需${helpers.join('、')}协调）`}`,
  next: (goal: string) => `下期目标：${goal}`,
};

const sayCycles = (cycles: string[]): string => (cycles.length === 1 ? sayCycle(cycles[0]!) : '本期');

/** Words of letters and of digests by mail. Names and titles in them are escaped where they are shown. */
export const letterWords = {
  levels,
  /** In place of a level's own words where the office jumped to it. */
  jumped: {
    opening: (count: number) => `以下${count}项工作逾期未报送进展，经督查室研究提级督办，现报请您阅示。`,
    why: '督查室决定提级督办，没有逐级呈报，故直接报您。',
  },
  groups,
  brief,
  mark: (office: string) => `【${office}】`,
  copyMark: '（抄送）',
  salutation: (name: string) => `${name}：`,
  more: (count: number) => `另有${count}项，请向办公室索取清单。`,
  labels: { unit: '牵头单位', tried: '已做工作', plan: '出自', why: '说明', onPaper: '线下报送', code: '回复编号' },
  onPaper: '请将纸质件送督查室，内容不写在邮件里、不在线上填写。',
  from: (plan: string) => `（出自《${plan}》）`,
  late: (cycle: string | null, due: string, workdays: number) =>
    `${cycle ? `${sayCycle(cycle)}进展` : '进展'}应于${sayDate(due)}前报送，逾期${workdays}个工作日`,
  /** `3月16日、24日提醒；3月26日催办`. */
  tried: (done: { step: Step; dates: string[] }[]) =>
    done.length === 0 ? '尚无提醒记录' : done.map(({ step, dates }) => `${sayDates(dates)}${steps[step]}`).join('；'),
  instruct: '写批示',
  instructNote: (office: string) => `点“写批示”打开页面填写，链接只供您本人使用一次；也可在纸上批示，由${office}代录。`,
  paperNote: (office: string, phone: string | null) => `批示可写在纸上或告知${office}${phone ? `（${phone}）` : ''}，由其代录。`,
  decide: '作出决定',
  decideHeading: '请您决定',
  decideNote: (office: string) => `点“作出决定”打开页面，同意或不同意；链接只供您本人使用一次，也可在纸上签署，由${office}代录。`,
  decideOnPaper: (office: string, phone: string | null) => `请在纸上签署意见，或告知${office}${phone ? `（${phone}）` : ''}，由其代录。`,
  decideSubject: (count: number) => `${count}项延期申请，请您决定`,
  /** Where no page can be reached: by telephone, with the code that says which letter and task is meant. */
  codeNote: (office: string, phone: string | null) => `批示可写在纸上，或致电${office}${phone ? `（${phone}）` : ''}报该项的回复编号，由其代录。`,
  whenItStops: '牵头单位报送后，本项不再来信。',
  digestSubject: (count: number, late: boolean) => (late ? `催办：${count}项工作需要您办理` : `提醒：${count}项工作需要您办理`),
  noticeSubject: (count: number) => `${count}项工作情况告知`,
  digestOpening: (count: number) => `今天有${count}项需要您留意，按事项分列如下。`,
  done: { signed: '已签收，无需再办', reported: '已报送，无需再办', closed: '已办结，无需再办' },
  contact: (office: string, phone: string | null) => (phone ? `联系${office}：${phone}` : `请联系${office}。`),
  automatic: '本邮件由督办系统自动发出，工作时间发送；请勿填写涉密和工作秘密内容。',
  undelivered: (recipient: string, why: string) => `发给${recipient}的消息未能送达（${why}），请另行告知并核对通讯录`,
};

/** Several dates of one month name the month once. */
function sayDates(dates: string[]): string {
  let month = '';
  return dates
    .map((date) => {
      const said = sayDate(date);
      const [thisMonth = ''] = said.split('月');
      const short = thisMonth === month ? said.slice(thisMonth.length + 1) : said;
      month = thisMonth;
      return short;
    })
    .join('、');
}
