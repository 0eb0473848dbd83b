import type { Words } from '../words.ts';
import { sayCycle, sayDate } from './dates.ts';
import { terms } from './terms.ts';

const leads = (duties: { unit: string; kind: string }[]): string =>
  duties
    .filter((duty) => duty.kind === 'lead')
    .map((duty) => duty.unit)
    .join(', ');

const self = (selfReviewed: boolean): string => (selfReviewed ? ' (self-reviewed)' : '');

const what = (cycle: string | null): string => (cycle === null ? 'the deadline' : `the ${sayCycle(cycle)} report`);

export const events: Words['events'] = {
  assigned: ({ duties }) => `assigned it, lead: ${leads(duties)}`,
  linesReached: ({ lines }) => `reached ${lines.length} due ${lines.length === 1 ? 'line' : 'lines'}`,
  acknowledged: ({ units }) => `signed for ${units.join(', ')}`,
  reportSubmitted: ({ unit, cycle, progressClass, attestedBy }) =>
    `submitted the ${sayCycle(cycle)} report of ${unit} (${terms.progress[progressClass]}${attestedBy === '' ? '' : `, agreed by ${attestedBy}`})`,
  noChangeStated: ({ cycle, since }) => `had nothing new for the ${sayCycle(cycle)} report, the text of ${sayCycle(since)} stands`,
  paperRecorded: ({ unit, cycle, received, handedBy, progressClass, selfReviewed }) =>
    `recorded the ${sayCycle(cycle)} paper of ${unit}, received ${sayDate(received)} from ${handedBy}, as ${terms.progress[progressClass]}${self(selfReviewed)}`,
  reportApproved: ({ cycle, progressClass, selfReviewed }) =>
    `approved the ${sayCycle(cycle)} report as ${terms.progress[progressClass]}${self(selfReviewed)}`,
  reportReturned: ({ cycle, due }) => `returned the ${sayCycle(cycle)} report${due ? `, due again by ${sayDate(due)}` : ''}`,
  reassigned: ({ duties }) => `reassigned it, lead: ${leads(duties)}`,
  nudged: ({ units }) => `nudged ${units.join(', ')}`,
  instructed: ({ kind, leader, recorded }, nameOf) =>
    recorded ? `recorded an instruction of ${nameOf(leader)} (${terms.instructionKinds[kind]})` : `gave an instruction (${terms.instructionKinds[kind]})`,
  letterHeld: ({ rung, until }) => `held the level ${rung} letter until ${sayDate(until)}`,
  letterReleased: ({ rung }) => `released the level ${rung} letter`,
  completionApplied: ({ conclusion }) => (conclusion === undefined ? 'applied for completion' : `gave the year's conclusion: ${terms.conclusions[conclusion]}`),
  completionConfirmed: ({ selfReviewed }) => `confirmed completion${self(selfReviewed)}`,
  completionReturned: () => 'returned the application for completion',
  closedOut: () => 'closed it out',
  recalculated: () => 'planned it anew by the new calendar',
  extensionRequested: ({ cycle, due, until }) => `asked to put ${what(cycle)} off from ${sayDate(due)} to ${sayDate(until)}`,
  lateStated: ({ cycle, until }) => `explained why ${what(cycle)} is late, new date ${sayDate(until)}`,
  extensionProposed: ({ cycle, until }) => `proposed to put ${what(cycle)} off to ${sayDate(until)}, for the leader in charge to decide`,
  extensionGranted: ({ cycle, until }) => `put ${what(cycle)} off to ${sayDate(until)}`,
  extensionRefused: ({ cycle, due }) => `refused to put ${what(cycle)} off, it stays due ${sayDate(due)}`,
  reassignAsked: ({ unit, suggested }) => `asked to relieve ${unit} of it${suggested === '' ? '' : `, in favour of ${suggested}`}`,
  unitKept: ({ unit }) => `refused to reassign it, ${unit} keeps it`,
  breakdownSubmitted: ({ unit, items }) => `handed in the breakdown of ${unit} (${items} sub-items)`,
  breakdownApproved: ({ selfReviewed }) => `approved the breakdown${self(selfReviewed)}`,
  breakdownReturned: ({ due }) => `returned the breakdown, due again by ${sayDate(due)}`,
  quarterGoalSet: ({ quarter }) => `set the goal of ${sayCycle(quarter)}`,
  subItemMarked: ({ item, steps, of }) => (of === 1 ? `marked sub-item ${item} ${steps === 1 ? 'done' : 'open again'}` : `marked sub-item ${item}: ${steps} of ${of} stages`),
  coUnitAsked: ({ unit, cycle, due }) => `asked ${unit} for its part of the ${sayCycle(cycle)} report, due ${sayDate(due)}`,
  partAdded: ({ unit, cycle }) => `gave the part of ${unit} for the ${sayCycle(cycle)} report`,
  suspended: () => 'suspended it',
  resumed: () => 'resumed it',
  withdrawn: () => 'withdrew it',
  instructionRegistered: ({ leader, unit, due }, nameOf) => `made the instruction of ${nameOf(leader)} work: ${unit} answers by ${sayDate(due)}`,
  instructionAcknowledged: ({ unit }) => `signed for an instruction (${unit})`,
  instructionAnswered: ({ unit }) => `answered an instruction (${unit})`,
  answerAccepted: ({ leader, selfReviewed }, nameOf) => `accepted the answer and showed it to ${nameOf(leader)}${self(selfReviewed)}`,
  answerReturned: ({ due }) => `returned the answer to an instruction${due ? `, due again by ${sayDate(due)}` : ''}`,
  escalated: ({ cycle, rung }) => `raised the ${sayCycle(cycle)} report to level ${rung}`,
  reportCalled: ({ due, joined, rest }) => (rest === 0 && joined === null ? 'called for a report, all of it is on file' : `called for a report by ${sayDate(due)}${joined === null ? '' : `, with the ${sayCycle(joined)} report`}`),
  callAnswered: ({ unit }) => `filled in a call for a report (${unit})`,
  amended: ({ document, effective }) => `amended it${document === null ? '' : ` by ${document}`}${effective === null ? '' : `, from ${sayDate(effective)} on`}`,
  signedOff: ({ cycle, form, evidence }) => `signed off the ${sayCycle(cycle)} report (${form === 'confirmed' ? 'confirmed' : evidence === null ? 'sealed paper received' : 'sealed scan'})`,
  handedOn: ({ unit, to }, nameOf) => `handed it on to ${nameOf(to)} of ${unit}`,
  handedOver: ({ leaver, successor }, nameOf) => `handed over from ${nameOf(leaver)} to ${nameOf(successor)}`,
  reopened: ({ cycle, due }) => `reopened it after a second look (${sayCycle(cycle)}), due ${sayDate(due)}`,
  carriedOver: ({ conclusion }) => (conclusion === null ? 'took it on into the next year' : `carried it over (${terms.conclusions[conclusion]})`),
  editionTold: ({ cycle, state, content }) => `${state === 'final' ? 'made the summary final' : 'sent the summary round'} for ${sayCycle(cycle)}${content === null ? '' : ', with an edited text'}`,
};

export const actor: Words['actor'] = (event, nameOf) => {
  if (event.via === 'system') return 'The system';
  const by = nameOf(event.by);
  return event.by === event.for ? by : `${by} (for ${nameOf(event.for)}, by ${terms.vias[event.via]})`;
};
