import type { Words } from '../../../locales/words.ts';
import type { DeliveryItem } from '../../../ports/reads.ts';
import { kindOf } from '../../../core/digest/kind-of.ts';
import { breakdownWords } from '../../breakdown-words.ts';
import type { Names } from '../names-in.ts';

/** Answers to what a unit asked for, and what it is asked anew: no report came back, the words stand by themselves. */
const decided: readonly string[] = ['extensionGranted', 'extensionRefused', 'unitKept', 'answerAccepted', 'editionFinal', 'reopened'];

/** What a unit is asked for in words, which of an offline task come on paper. */
const onPaper: readonly string[] = ['report', 'lateReport', 'part', 'breakdown', 'instruction', 'call', 'yearEnd', 'deadline'];

/** What people said that the line is about: an opinion, a 批示, a nudge, or the report that waits for review. */
export function lineWords(item: DeliveryItem, { words, names }: { words: Words; names: Names }): string[] {
  const { line, submission, event, eventWords } = item;
  const { digest } = words;
  if (item.carried?.offline && onPaper.includes(kindOf({ purpose: line.purpose, lateWorkdays: 0 }))) return [digest.onPaper];
  const own = breakdownWords(item, words);
  if (own) return own;
  if (line.reason.rule === 'letterShown') {
    const held = item.task.state.letters.find((mark) => mark.cycle === line.cycle && mark.rung === Number(line.reason.facts['level']))?.heldUntil;
    return held ? [words.more.heldUntil(held)] : [];
  }

  if (['review', 'signOff'].includes(kindOf({ purpose: line.purpose, lateWorkdays: 0 })) && submission && submission.words.done !== '' && line.cycle !== null) {
    const { done, difficulty } = submission.words;
    const classes: Record<string, string> = words.progress;
    const progressClass = classes[submission.progressClass] ?? submission.progressClass;
    return [
      digest.submittedWords(submission.unit, progressClass, submission.attestedBy, done),
      ...(difficulty.trim() === '' ? [] : [digest.difficulty(difficulty)]),
    ];
  }
  if (!eventWords) return [];
  if (event?.type === 'instructed' || line.reason.rule === 'instructed') {
    const leader = event?.type === 'instructed' ? (names.get(event.leader) ?? null) : null;
    return [digest.instruction(leader, event?.type === 'instructed' ? words.instructionKinds[event.kind] : null, eventWords)];
  }
  if (line.purpose === 'nudged') return [digest.nudge(eventWords)];
  return [line.purpose === 'answered' && !decided.includes(line.reason.rule) ? digest.opinion(eventWords) : eventWords];
}
