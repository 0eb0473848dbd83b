import type { Directory, Person, Role } from '../core/plan/directory.ts';
import type { PlanDraft } from '../core/plan/plan-draft.ts';
import { draftTask } from '../test/support/fixture-plan.ts';

const unitName = (index: number): string => `第${index + 1}科`;
const person = (name: string, key: string, chatId: string | null, ...roles: Role[]): Person => ({
  name,
  address: `${key}@bench.example`,
  chatId,
  phone: null,
  roles,
});

/** An invented bureau: `units` offices with a contact and a head each, two leaders, and the office itself. */
export const madeDirectory = (units: number): Directory => {
  const names = Array.from({ length: units }, (_, index) => unitName(index));
  return {
    units: names.map((name) => ({ name, type: 'office', parent: null, aliases: [] })),
    groups: [],
    people: [
      ...names.flatMap((scope, index) => [
        person(`${scope}联络员`, `contact-${index + 1}`, `U0CONTACT${index + 1}`, { kind: 'contactA', scope }),
        person(`${scope}科长`, `head-${index + 1}`, `U0HEAD${index + 1}`, { kind: 'unitHead', scope }),
      ]),
      person('分管领导', 'in-charge', null, ...names.map((scope): Role => ({ kind: 'leaderInCharge', scope }))),
      person('主要领导', 'principal', null, { kind: 'principalLeader', scope: '' }),
      person('督查员', 'supervisor', 'U0SUPERVISOR', { kind: 'supervisor', scope: '' }),
      person('督查室主任', 'office-head', 'U0OFFICEHEAD', { kind: 'officeHead', scope: '' }),
    ],
  };
};

/** An invented plan of `tasks` items, led by the units of `madeDirectory(units)` in turn, every third with a co-unit. */
export const madePlan = (tasks: number, units: number, title = '2026年工作要点'): PlanDraft => ({
  title,
  issuer: '某局',
  documentNumber: null,
  year: 2026,
  marks: [],
  kind: 'workPlan',
  tasks: Array.from({ length: tasks }, (_, index) => {
    const co = index % 3 === 0 && units > 1 ? [unitName((index + 1) % units)] : [];
    return draftTask(`${index + 1}.`, `推进第${index + 1}项重点工作`, [unitName(index % units)], co);
  }),
  findings: [],
});
