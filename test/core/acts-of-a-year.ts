import { addDays } from '../../core/calendar/day-number.ts';
import { addWorkdays } from '../../core/calendar/workday.ts';
import { withSigners } from '../../core/plan/with-signers.ts';
import type { Act } from '../../core/task/act.ts';
import type { Matter } from '../../core/task/matter.ts';
import type { TaskCommand } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { callFacts } from '../../desk/call-facts.ts';
import { extensionFacts } from '../../desk/extension-facts.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { taskDraft } from '../support/fictitious-plan.ts';
import { actOf, calendar, co, contact, inputOf as inputBy, lead, leader, office, report, reviewer } from './play.ts';

/** Every kind of line is planned: breakdowns are asked for as well, co-units sign, leaders get their briefs, and what was completed is looked at again. */
export const policy = { ...defaultPolicy, breakdownWorkdays: 10, lookBackWorkdays: 20, coSigns: true, leaderBriefWorkdays: 4 };
const filledRoles = new Set(['leader:基教科', 'leader:职成科']);
export const inputOf = (state: TaskState) => inputBy(state, { policy, filledRoles });

/** Numbers of acts, and of doing nothing. */
export const mostChoice = 56;

/** What somebody does on a day (`YYYY-MM-DD`), by number; null for nothing, or where there is nothing to do it to. */
export function commandOf(choice: number, cycle: string, state: TaskState, today: string): TaskCommand | null {
  const unit = state.duties.find((duty) => duty.main)?.unit ?? '';
  const content = `text of ${cycle}`;
  switch (choice) {
    case 0: return { type: 'acknowledge', act: contact(unit) };
    case 1: return { ...report(cycle), act: contact(unit) } as TaskCommand;
    case 2: return { type: 'approve', cycle, content, act: reviewer };
    case 3: return { type: 'return', cycle, content, opinion: 'o', isEmpty: false, due: null, act: reviewer };
    case 4: return { type: 'reassign', duties: withSigners([lead(unit === '基教科' ? '职成科' : '基教科'), lead('督导办', false), co('法规科')], policy), reason: 'r', act: office };
    case 5: return { type: 'nudge', words: null, act: office };
    case 6: return { type: 'instruct', kind: '办理', content: 'w', isEmpty: false, act: leader };
    case 7: return hasLeft(state, cycle) ? null : { type: 'holdLetter', cycle, rung: 2, until: addDays(today, 3), reason: 'r', isEmpty: false, hasLeft: false, act: office };
    case 8: return { type: 'releaseLetter', cycle, rung: 3, act: office };
    case 9: return { type: 'applyCompletion', content: 'c', isEmpty: false, act: contact(unit) };
    case 10: return { type: 'returnCompletion', opinion: 'o', isEmpty: false, act: reviewer };
    case 11: return { type: 'suspend', reason: 'r', isEmpty: false, act: office };
    case 12: return { type: 'resume', reason: 'r', isEmpty: false, act: office };
    case 13: return askFor(state, cycle, today, 14, contact(unit));
    case 14: return askFor(state, null, today, 40, contact(unit));
    case 15: return { type: 'decideExtension', grant: true, opinion: 'o', isEmpty: false, act: state.extension?.proposedAt ? leader : office };
    case 16: return { type: 'decideExtension', grant: false, opinion: 'o', isEmpty: false, act: state.extension?.proposedAt ? leader : office };
    case 17: return { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false, act: contact(unit) };
    case 18: return { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false, act: contact('督导办') };
    case 19: return { type: 'keepUnit', opinion: 'o', isEmpty: false, act: office };
    case 20: return { type: 'noChange', cycle, standing: { content, since: '2025Q4', progressClass: '达进度', attestedBy: 'x' }, goalOpen: false, isEmpty: false, act: contact(unit) };
    case 21: return { type: 'acknowledge', toBreakDown: true, act: contact(unit) };
    case 22: return { type: 'submitBreakdown', content: `b${today}`, items: 2, isEmpty: false, isUnreadable: false, toBreakDown: true, act: contact(unit) };
    case 23: return { type: 'approveBreakdown', content: state.breakdown?.proposal?.text ?? '', items: [{ id: 1, dates: [addDays(today, 20)], taken: 0 }, { id: 2, dates: [null, addDays(today, 10), null, addDays(today, 30)], taken: 0 }], was: [1, 0], act: reviewer };
    case 24: return { type: 'returnBreakdown', content: state.breakdown?.proposal?.text ?? '', opinion: 'o', isEmpty: false, due: addWorkdays(today, 2, calendar), act: reviewer };
    case 25: return { type: 'setQuarterGoal', quarter: '2026Q2', content: `g${today}`, over: state.breakdown?.agreed?.text ?? null, isEmpty: false, isUnreadable: false, act: office };
    case 26: return { type: 'markSubItem', item: 2, steps: Math.min(4, (state.breakdown?.agreed?.items.find(({ id }) => id === 2)?.taken ?? 0) + 1), act: contact(unit) };
    case 27: return { type: 'askCoUnit', unit: '计财科', cycle, due: addWorkdays(today, 3, calendar), latest: addWorkdays(today, 3, calendar), today, act: contact(unit) };
    case 28: return { type: 'addPart', cycle, content: 'p', isEmpty: false, act: contact('计财科') };
    case 29: return state.instructions?.[0] ? { type: 'registerInstruction', instruction: state.instructions[0].revision, unit: cycle < '2026Q3' ? null : '督导办', due: addDays(today, 9), today, note: null, act: office } : null;
    case 30: return ofMatter(state, ({ id, unit: whose }) => ({ type: 'acknowledgeInstruction', matter: id, act: contact(whose) }));
    case 31: return ofMatter(state, ({ id, unit: whose }) => ({ type: 'answerInstruction', matter: id, content: 'a', isEmpty: false, act: contact(whose) }));
    case 32: return ofMatter(state, ({ id, answer }) => ({ type: 'acceptAnswer', matter: id, answer: answer ?? '', act: reviewer }));
    case 33: return ofMatter(state, ({ id, answer, due }) => ({ type: 'returnAnswer', matter: id, answer: answer ?? '', opinion: 'o', isEmpty: false, due: due > addDays(today, 3) ? due : addDays(today, 3), act: reviewer }));
    case 34: return { type: 'escalate', cycle, level: 1, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: true, act: office };
    case 35: return { type: 'escalate', cycle, level: 2, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: true, act: office };
    case 36: return { type: 'escalate', cycle, level: 3, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: true, act: office };
    case 37: return callOn(state, today);
    case 38: return state.calls?.[0] ? { type: 'answerCall', call: state.calls[0].id, content: 'a', missing: false, act: contact(unit) } : null;
    case 39: return { type: 'amend', document: '1号', effective: today, parts: ['deadline'], term: { kind: 'dated', end: addDays(today, 60) }, content: 'c', act: office };
    case 40: return { type: 'instruct', kind: '限时反馈', content: 'w', isEmpty: false, act: leader };
    case 41: return { type: 'confirmCompletion', closeOut: false, act: reviewer };
    case 42: return { type: 'reopen', due: addWorkdays(today, 10, calendar), today, reason: 'r', isEmpty: false, act: office };
    case 43: return hasLeft(state, cycle) ? null : { type: 'releaseLetter', cycle, rung: 2, act: office };
    case 44: return { type: 'handOn', to: `colleague@${unit}`, colleagueOf: [unit], act: contact(unit) };
    case 45: return { type: 'handOver', leaver: `contact@${unit}`, successor: `colleague@${unit}`, roles: [`contactA:${unit}`], act: office };
    case 46: return { type: 'recalculate', act: office };
    case 47: return { ...report(state.rectifying ?? cycle), signOff: 'confirmed', act: contact(unit) } as TaskCommand;
    case 48: return { type: 'signOff', cycle, content, form: 'confirmed', evidence: null, act: actOf(`head@${unit}`, { as: 'head', unit }) };
    case 49: return { type: 'approve', cycle: state.rectifying ?? cycle, content: `text of ${state.rectifying ?? cycle}`, act: reviewer };
    case 50: return { type: 'tellEdition', cycle, no: 1, state: 'final', content: 'e', act: office };
    case 51: return { ...report(cycle), act: { ...contact(unit), by: 'office@bureau', via: 'phone', byOffice: true } } as TaskCommand;
    case 52: return { type: 'acknowledge', act: contact('计财科') };
    default: return null; // only what came due
  }
}

const ofMatter = (state: TaskState, make: (matter: Matter) => TaskCommand): TaskCommand | null => {
  const [matter] = state.matters ?? [];
  return matter ? make(matter) : null;
};

function callOn(state: TaskState, today: string): TaskCommand {
  const { columns: _, ...facts } = callFacts(inputOf(state), { draft: taskDraft({ number: '1.', title: '巩固提升' }), submissions: [] }, { columns: ['本区底数'], due: addDays(today, 6) }, today);
  return { type: 'callForReport', call: `D${state.revision}`, ...facts, hasReason: true, content: 'c', act: office };
}

/** A request or a 逾期说明 of today for a date some days after the later of today and the due date. */
function askFor(state: TaskState, cycle: string | null, today: string, days: number, act: Act): TaskCommand {
  const { due } = extensionFacts(inputOf(state), { cycle, until: today }, today);
  const until = addDays(due !== null && due > today ? due : today, days);
  return { type: 'requestExtension', cycle, ...extensionFacts(inputOf(state), { cycle, until }, today), reason: 'r', isEmpty: false, act };
}

/** Whether it can still be held is for the deliverer to say, who is not in this test. */
const hasLeft = (state: TaskState, cycle: string): boolean =>
  state.letters.some((mark) => mark.cycle === cycle && mark.rung === 2 && mark.leftAt !== null);
