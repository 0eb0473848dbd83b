import type { Directory, Person, Role } from '../../core/plan/directory.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { taskDraft } from './fictitious-plan.ts';

const person = (name: string, address: string, chatId: string | null, ...roles: Role[]): Person => ({
  name,
  address,
  chatId,
  phone: '0000-1234',
  roles,
});

/** Two offices with A and B contacts, their heads, one leader in charge, the principal leader and the office itself. */
export const smallDirectory: Directory = {
  units: [
    { name: '基础教育科', type: 'office', parent: null, aliases: ['基教科'] },
    { name: '计划财务科', type: 'office', parent: null, aliases: [] },
  ],
  groups: [{ name: '机关各科室', members: ['基础教育科', '计划财务科'] }],
  people: [
    person('周联络', 'zhou@example.org', 'U0ZHOU', { kind: 'contactA', scope: '基础教育科' }),
    person('吴备份', 'wu@example.org', 'U0WU', { kind: 'contactB', scope: '基础教育科' }),
    person('郑科长', 'zheng@example.org', 'U0ZHENG', { kind: 'unitHead', scope: '基础教育科' }),
    person('王联络', 'wang@example.org', 'U0WANG', { kind: 'contactA', scope: '计划财务科' }),
    person('冯科长', 'feng@example.org', 'U0FENG', { kind: 'unitHead', scope: '计划财务科' }),
    person(
      '陈副局长',
      'chen@example.org',
      null,
      { kind: 'leaderInCharge', scope: '基础教育科' },
      { kind: 'leaderInCharge', scope: '计划财务科' },
    ),
    person('褚局长', 'chu@example.org', null, { kind: 'principalLeader', scope: '' }),
    person('卫督查', 'wei@example.org', 'U0WEI', { kind: 'supervisor', scope: '' }),
    person('蒋主任', 'jiang@example.org', 'U0JIANG', { kind: 'officeHead', scope: '' }),
  ],
};

export const draftTask = (number: string, title: string, leadUnits: string[], coUnits: string[] = []): TaskDraft =>
  taskDraft({ number, title, section: ['一、重点工作'], leadUnits, coUnits, leadExplicit: true });
