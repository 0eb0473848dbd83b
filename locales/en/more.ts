import type { MoreWords } from '../more-words.ts';
import { sayCycle, sayDate } from './dates.ts';

const nameOfDate = (cycle: string | null): string => (cycle === null ? 'deadline' : `${sayCycle(cycle)} report`);

export const more: MoreWords = {
  title: 'More',
  buttons: {
    requestExtension: (late) => (late ? 'Say why it is late' : 'Ask for an extension'),
    askReassign: 'Ask to be relieved',
    handOn: 'Hand on to a colleague',
    noChange: 'Nothing new',
    askCoUnit: 'Ask co-units for their part',
    nudge: 'Nudge',
    holdLetter: 'Hold',
    releaseLetter: 'Release',
    grantExtension: 'Grant',
    proposeExtension: 'Propose to the leader',
    refuseExtension: 'Refuse',
    reassign: 'Reassign',
    keepUnit: 'Refuse',
    closeOut: 'It stands: close out',
    reopen: 'Reopen',
    recordInstruction: 'Record an instruction',
    recordDecision: 'Record the decision',
  },
  whyTitle: 'Why you got this',
  why: ({ whyYou, whyNow, whatStops, due, left }) => [
    `Why you: ${whyYou}`,
    `Why now: ${whyNow}`,
    `Dates: sent ${sayDate(left)}${due === null ? '' : `, due ${sayDate(due)}`}`,
    `What stops it: ${whatStops}`,
  ],
  notNow: 'This cannot be done now; it may have been done already. The message shows how it stands.',
  done: 'Received; the message will show the result.',
  submit: 'Submit',

  extensionTitle: (late) => (late ? 'Why it is late' : 'Ask for an extension'),
  whichDate: 'Which date',
  movableDate: ({ cycle, due, late }) => `${nameOfDate(cycle)} (${sayDate(due)}${late ? ', passed' : ''})`,
  newDate: 'New date',
  reason: 'Reason',
  extensionHint: 'Before the date the office answers, or the leader in charge; after it your reason ends the daily reminders.',

  askReassignTitle: 'Ask to be relieved',
  suggested: 'Unit that should lead instead',
  reassignHint: 'The office answers within two workdays; until then your unit is not reminded.',

  noChangeTitle: 'Nothing new',
  stands: (text) => `The last approved text stands: ${text}`,
  whyNoChange: 'Why, in one sentence',
  noChangeHint: 'It is the second time in a row: please say why.',

  askCoUnitTitle: 'Ask for parts',
  coUnits: 'Co-units',
  partDue: 'Due',
  partDueHint: (latest) => `${sayDate(latest)} at the latest, so that there is time to put the parts together.`,

  handOnTitle: 'Hand on',

  nudgeTitle: 'Nudge',
  nudgeWords: 'What to say (optional)',

  holdTitle: 'Hold the letter',
  holdUntil: 'Until',
  holdHint: (latest) => `${sayDate(latest)} at the latest; what is still missing then is told as planned.`,
  heldUntil: (date) => `held until ${sayDate(date)}`,
  released: 'released',

  refuseExtensionTitle: 'Refuse the extension',
  proposeTitle: 'Propose to the leader',
  proposeSubmit: 'Propose',
  proposal: 'View of the office (optional)',
  proposalHint: 'Beyond what the office may grant, the leader in charge decides and reads this.',
  refuseSubmit: 'Answer',
  refusal: 'Why not',
  extensionAsked: ({ cycle, due, until, reason }) => `Asks to move the ${nameOfDate(cycle)} from ${sayDate(due)} to ${sayDate(until)}: ${reason}`,
  extensionProposed: '✔ proposed to the leader',
  extensionDecided: '✔ answered',

  reassignTitle: 'Reassign',
  reassignAsked: (unit, suggested, reason) => `${unit} asks to be relieved${suggested === '' ? '' : ` in favour of ${suggested}`}: ${reason}`,
  newLead: 'Unit that leads from now on',
  newLeadHint: 'As the directory names it.',
  unknownUnit: 'The directory names no contact of that unit.',
  keepUnitTitle: 'Refuse',
  reassignDecided: '✔ answered',

  reopenTitle: 'Reopen',
  reopenDue: 'To be mended by',
  reopenReason: 'What has to be mended',
  lookedBack: '✔ looked at again',

  recordDecisionTitle: 'Record the decision',
  decision: 'Decision',
  decisionWords: 'Opinion (needed for a refusal)',
  recordTitle: 'Record an instruction',
  leader: 'Leader who wrote it',
  instructionKind: 'What it asks',
  instructionWords: 'Its words',
  recordHint: 'Recorded as given on paper; what has to be done is registered afterwards.',
};
