import { NEVER } from '../core/schedule/never.ts';
import { realMsTo } from '../core/schedule/real-ms-to.ts';
import type { ClockReading } from '../ports/clock.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import type { OpenLine, Recording, RegisterPage, TaskRegister } from '../ports/task-register.ts';
import { beginAsPlanned } from './begin-as-planned.ts';
import { composeRecording, nobodyHolds } from './compose-recording.ts';
import { foldRequest } from './fold-request.ts';
import type { RecordAnswer, RecordRequest, TaskActivities } from './record-contract.ts';

export interface RecordDependencies {
  register: TaskRegister;
  planning: PlanningBook;
  inbox: Pick<Inbox, 'wordsOf'>;
}

/**
 * The one write of a task: reads, folds with core's `evolve`, plans with core/schedule, and appends in one transaction.
 * Safe to run twice: a known cause gets its first answer, a register that is ahead answers with what it holds.
 */
export function createRecord({ register, planning, inbox }: RecordDependencies): TaskActivities['record'] {
  return async (request: RecordRequest): Promise<RecordAnswer> => {
    const { taskId, base, head, cause } = request;
    if (cause === 'launch' && base === 0) {
      const begun = await beginAsPlanned({ register, planning }, request);
      if (begun) return answer(begun.page, begun.told);
    }
    const reading = await register.read(taskId, request.wake); // an act makes nothing due
    if (!reading) throw new Error(`task ${taskId} is not in the register`);
    const { told } = reading;
    const { now } = told;

    if (reading.state.revision !== base) {
      const page = await register.pageAfter(taskId, base, head, cause);
      if (!page) throw new Error(`task ${taskId}: the register left revision ${reading.state.revision} while it was read`);
      return answer(page, told);
    }

    // Planned anew because calendar or rules changed a moment ago.
    const book = await planning.bookOf(reading.planId, request.events.some(({ type }) => type === 'recalculated'));
    const folded = foldRequest(request, reading, book, now);
    if (folded === 'notYet') {
      return { ...answer({ status: 'known', settledAt: base, events: [], next: nextOf(reading.open) }, told), notYet: true };
    }

    const isPersons = !request.wake && cause !== 'launch'; // only a person's act came through the inbox
    const words = isPersons ? await inbox.wordsOf(cause) : null;
    const recording = composeRecording({ request, reading, book, folded, words, now });
    const page = await register.append(recording);
    // The office is where everything ends that reaches nobody: without one the task itself must say so.
    if (recording.ended.some(isOfficeless)) await register.askForHelp(taskId, '没有督查人员可以通知：请在通讯录中登记督查人员。');
    return answer(page, told);
  };
}

const isOfficeless = ({ outcome, note }: Recording['ended'][number]): boolean => outcome === 'failed' && note === nobodyHolds('office');

function answer(page: RegisterPage, told: ClockReading): RecordAnswer {
  const next = page.next && page.next.at < NEVER ? page.next : null;
  return {
    events: page.events,
    settledAt: page.settledAt,
    notYet: false,
    next: next && { at: next.at.toISOString(), keys: next.keys, inMs: realMsTo(told, next.at) },
  };
}

function nextOf(open: OpenLine[]): RegisterPage['next'] {
  const waiting = open.filter((line) => !line.recorded);
  if (waiting.length === 0) return null;
  const at = new Date(Math.min(...waiting.map((line) => line.wakeAt.getTime())));
  return { at, keys: waiting.filter((line) => line.wakeAt.getTime() === at.getTime()).map((line) => line.key).sort() };
}
