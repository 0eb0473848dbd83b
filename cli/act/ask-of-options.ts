import type { Ask } from '../../desk/ask.ts';
import { checkDate } from '../read-date.ts';
import type { ActOptions } from './act-options.ts';
import { askBeside, isBesideType } from './ask-beside.ts';
import type { ActType } from './ask-words.ts';
import { readQuarter, readSubItem } from './breakdown-options.ts';
import { cycleToReport, cycleToReview, letterMeant } from './cycle-meant.ts';
import type { Frame } from './frame.ts';
import { readColleague, readDuties, readUnit } from './read-duties.ts';
import { readClass, readConclusion, readGrant, readKind, readNewDate, readPaperClass, readValue } from './read-options.ts';

/**
 * The ask a command line means. A cycle nobody named is the one it can only be: for a report the one that is asked next,
 * for a review the one that waits. Whether the act is allowed is the task's to say. Throws `CommandFault` for wrong use.
 */
export function askOfOptions(type: ActType, options: ActOptions, frame: Frame): Ask {
  const { text, state } = frame;
  if (isBesideType(type)) return askBeside(type, options, frame);
  switch (type) {
    case 'acknowledge':
    case 'confirmCompletion':
    case 'closeOut':
    case 'recalculate':
      return { type };
    case 'submitReport':
      return {
        type,
        cycle: options.cycle ?? cycleToReport(frame),
        report: { done: text, next: options.next ?? '', difficulty: options.difficulty ?? '', values: (options.value ?? []).map(readValue) },
        progressClass: readClass(options.class ?? '达进度'),
        attestedBy: options.attested ?? '',
      };
    case 'noChange':
      return { type, cycle: options.cycle ?? cycleToReport(frame), why: text };
    case 'approve': {
      const { id, content } = cycleToReview(state, options.cycle);
      return { type, cycle: id, content, ...(options.class === undefined ? {} : { progressClass: readClass(options.class) }) };
    }
    case 'recordPaper':
      return { type, cycle: options.cycle ?? cycleToReport(frame), received: options.date === undefined ? frame.today : checkDate(options.date), handedBy: options.person ?? '', progressClass: readPaperClass(options.class) };
    case 'return': {
      const { id, content } = cycleToReview(state, options.cycle);
      return { type, cycle: id, content, opinion: text };
    }
    case 'reassign':
      return { type, duties: readDuties(options, frame), reason: text };
    case 'nudge':
      return { type, words: text };
    case 'instruct':
    case 'recordInstruction':
      return { type, kind: readKind(options.kind), words: text };
    case 'holdLetter':
      return { type, ...letterMeant(options, frame), ...(options.date === undefined ? {} : { until: checkDate(options.date) }), reason: text };
    case 'releaseLetter':
      return { type, ...letterMeant(options, frame) };
    case 'applyCompletion':
      return { type, summary: text, ...(options.conclusion === undefined ? {} : { conclusion: readConclusion(options.conclusion) }) };
    case 'returnCompletion':
      return { type, opinion: text };
    case 'requestExtension':
      return { type, cycle: options.deadline === true ? null : (options.cycle ?? cycleToReport(frame)), until: readNewDate(options.date), reason: text };
    case 'decideExtension':
      return { type, grant: readGrant(options), opinion: text };
    case 'askReassign':
      return { type, suggested: options.lead === undefined ? '' : readUnit(options.lead, frame.directory), reason: text };
    case 'keepUnit':
      return { type, opinion: text };
    case 'suspend':
    case 'resume':
    case 'withdraw':
      return { type, reason: text };
    case 'submitBreakdown':
      return { type, text: text === '' ? null : text };
    case 'approveBreakdown':
      return { type, content: state.breakdown?.proposal?.text ?? '' };
    case 'returnBreakdown':
      return { type, content: state.breakdown?.proposal?.text ?? '', opinion: text };
    case 'setQuarterGoal':
      return { type, quarter: readQuarter(options.quarter), goal: text, person: options.person ?? '' };
    case 'markSubItem':
      return { type, ...readSubItem(options, state) };
    case 'askCoUnit':
      return { type, unit: readUnit(options.unit ?? '', frame.directory), cycle: options.cycle ?? cycleToReport(frame), due: options.date === undefined ? null : checkDate(options.date) };
    case 'addPart':
      return { type, cycle: options.cycle ?? state.parts?.find(({ given }) => !given)?.cycle ?? cycleToReport(frame), text };
    case 'signOff': {
      const { id, content } = cycleToReview(state, options.cycle);
      return { type, cycle: id, content, evidence: frame.evidence ?? null };
    }
    case 'handOn':
      return { type, to: readColleague(options.to, frame) };
    case 'reopen':
      return { type, due: readNewDate(options.date), reason: text };
    case 'carryOver':
      return { type };
    default:
      throw new TypeError(`unknown ask ${JSON.stringify(type satisfies never)}`);
  }
}
