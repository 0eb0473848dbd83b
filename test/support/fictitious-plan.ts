import type { Directory, Person, Role } from '../../core/plan/directory.ts';
import type { PlanDraft, TaskDraft } from '../../core/plan/plan-draft.ts';

/** A task draft with everything empty but what is given. */
export const taskDraft = (given: Partial<TaskDraft> & Pick<TaskDraft, 'number' | 'title'>): TaskDraft => ({
  section: [],
  leadUnits: [],
  coUnits: [],
  leadExplicit: false,
  ownerText: '',
  leaders: [],
  persons: [],
  basis: '',
  deadline: null,
  deadlineText: null,
  milestones: [],
  recurrence: null,
  recurrenceText: null,
  indicators: [],
  deliverables: [],
  subItems: [],
  fields: {},
  source: { paragraph: 1, text: given.title },
  ...given,
});

/** Six rows of an invented bureau, with the faults real plans have. */
export const fictitiousPlan = (): PlanDraft => ({
  title: '青禾县文化馆联席会2026年工作要点',
  issuer: '青禾县文化馆联席会',
  documentNumber: null,
  year: 2026,
  marks: [],
  kind: 'workPlan',
  tasks: [
    taskDraft({ number: '1.', title: '建成三处社区读书角', section: ['一、设施建设'], leadUnits: ['设施科'], coUnits: ['宣传科', '数据中心'], fields: { 目标任务: ['三处读书角年内全部开放。'] } }),
    taskDraft({ number: '2.', title: '修订场馆开放制度', section: ['一、设施建设'], leadUnits: ['设施科'], deadline: '2026-06-30', deadlineText: '6月底前' }),
    taskDraft({ number: '3.', title: '办好夏季露天电影周', section: ['二、群众活动'], leadUnits: ['活动科'], coUnits: ['馆属各组'] }),
    taskDraft({ number: '4.', title: '整理地方戏曲录音', section: ['二、群众活动'], leadUnits: ['数据组'], coUnits: ['活动科'] }),
    taskDraft({ number: '5.', title: '开展志愿讲解员培训', section: ['二、群众活动'] }),
    taskDraft({ number: '5.', title: '完善年度总结', section: ['三、其他'], leadUnits: ['宣传科'] }),
  ],
  findings: [
    { task: 4, severity: 'error', code: 'missing-lead', message: '第5行没有牵头单位' },
    { task: 5, severity: 'doubt', code: 'duplicate-number', message: '序号5重复' },
    { task: null, severity: 'note', code: 'no-deadlines', message: '全文多数任务没有写明时限' },
  ],
});

const person = (name: string, address: string, roles: Role[], chatId: string | null = null): Person => ({
  name,
  address: `${address}@qinghe.example`,
  chatId,
  phone: null,
  roles,
});

export const people = {
  supervisor: 'du@qinghe.example',
  reviewer: 'shen@qinghe.example',
  facility: 'fang@qinghe.example',
  facilityHead: 'fei@qinghe.example',
  events: 'huo@qinghe.example',
  leader: 'liang@qinghe.example',
  principal: 'zhu@qinghe.example',
} as const;

export const fictitiousDirectory = (): Directory => ({
  units: [
    { name: '设施科', type: 'office', parent: null, aliases: ['设施办'] },
    { name: '活动科', type: 'office', parent: null, aliases: [] },
    { name: '宣传科', type: 'office', parent: null, aliases: [] },
    { name: '数据中心', type: 'institution', parent: null, aliases: [] },
  ],
  groups: [{ name: '馆属各组', members: ['数据中心', '宣传科'] }],
  people: [
    person('杜督', 'du', [{ kind: 'supervisor', scope: '' }], 'U100'),
    person('沈核', 'shen', [{ kind: 'officeHead', scope: '' }], 'U101'),
    person('方设', 'fang', [{ kind: 'contactA', scope: '设施科' }], 'U102'),
    person('费主', 'fei', [{ kind: 'unitHead', scope: '设施科' }], 'U103'),
    person('霍动', 'huo', [{ kind: 'contactA', scope: '活动科' }], 'U104'),
    person('宣联', 'xuan', [{ kind: 'contactA', scope: '宣传科' }, { kind: 'contactA', scope: '数据中心' }], 'U105'),
    person('梁管', 'liang', [{ kind: 'leaderInCharge', scope: '设施科' }, { kind: 'leaderInCharge', scope: '活动科' }]),
    person('祝要', 'zhu', [{ kind: 'principalLeader', scope: '' }]),
  ],
});
