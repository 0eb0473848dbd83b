import { addWorkdays } from '../calendar/workday.ts';
import { mainLead } from '../task/task-state.ts';
import { askOffice } from './ask-office.ts';
import { drawLine } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import type { Line, Reason } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { nextLetterRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/**
 * A request for an extension that waits (process.md §5): the office has some workdays (2), then its head is told; what the
 * office proposed goes to the leader in charge with the letters, and unanswered is presented on paper.
 */
export function extensionLines(input: ScheduleInput): Line[] {
  const { state, policy } = input;
  const { extension } = state;
  const main = mainLead(state);
  if (!extension || !main || (state.stage !== 'assigned' && state.stage !== 'underway')) return [];
  const { cycle, revision: version, askedAt, proposedAt } = extension;
  const facts = { unit: main.unit, cycle: cycle ?? '', from: extension.due, until: extension.until };
  if (proposedAt !== null) return askLeader(input, { cycle, version, unit: main.unit, since: new Date(proposedAt), facts });
  const since = new Date(askedAt);
  return askOffice(input, {
    purpose: 'extensionDue',
    cycle,
    version,
    since,
    workdays: policy.extensionWorkdays,
    rules: ['extensionOpen', 'extensionDue', 'extensionLate'],
    facts: { ...facts, asked: dateOf(since, policy.zone) },
  });
}

interface Proposed {
  cycle: string | null;
  version: number;
  unit: string;
  since: Date;
  facts: Reason['facts'];
}

function askLeader({ state, policy, calendar }: ScheduleInput, { cycle, version, unit, since, facts }: Proposed): Line[] {
  const asked = nextLetterRound(since, policy, calendar);
  const due = addWorkdays(dateOf(asked, policy.zone), policy.letterAnswerWorkdays, calendar);
  const onPaper = instantAt(due, policy.letterShown, policy.zone);
  const told = { cycle, version, due };
  return [
    drawLine(state.taskId, { ...told, purpose: 'extensionDue', rung: 3, role: `leader:${unit}`, at: asked, reason: { rule: 'extensionProposed', facts } }),
    drawLine(state.taskId, {
      ...told, purpose: 'officeItem', rung: officeItemRung.extensionOnPaper, role: 'office', at: onPaper, reason: { rule: 'extensionOnPaper', facts },
    }),
  ];
}
