import type { EntryFinding } from '../entry-finding.ts';
import type { DatePhrase } from './date-phrase.ts';

export interface DeadlineChoice {
  /** The phrase whose day is the deadline, or null. */
  latest: DatePhrase | null;
  /** The words to show where no day can be had. */
  open: DatePhrase | null;
  readable: DatePhrase[];
  /** Limits and the chosen event: what the deadline rests on. */
  binding: DatePhrase[];
  findings: EntryFinding[];
}

/** Picks the deadline among limits and events: the latest limit; a stage or the item's own event only with a doubt. */
export function chooseDeadline(phrases: DatePhrase[], titleEnd: number): DeadlineChoice {
  const limits = phrases.filter((phrase) => phrase.role === 'limit');
  const events = phrases.filter((phrase) => phrase.role === 'event' && phrase.doubt !== 'event-bound');
  const limit = latestOf(limits);
  const event = latestOf(events);
  const { taken, findings } = weighEvent(event, limit, phrases, titleEnd);
  const latest = taken ? event : limit;
  const binding = taken && event ? [...limits, event] : limits;
  return {
    latest: latest?.date ? latest : null,
    open: latest ?? binding.find((phrase) => phrase.doubt !== 'two-readings') ?? null,
    readable: phrases.filter((phrase) => phrase.date !== null && (phrase.role === 'limit' || events.includes(phrase))),
    binding,
    findings,
  };
}

/** The latest that names a day; where the plan's year is open, the latest by the order of its months. */
function latestOf(phrases: DatePhrase[]): DatePhrase | null {
  const usable = phrases.filter((phrase) => phrase.date !== null || phrase.doubt === 'no-year');
  return usable.reduce<DatePhrase | null>((best, phrase) => (best === null || phrase.order >= best.order ? phrase : best), null);
}

function weighEvent(event: DatePhrase | null, limit: DatePhrase | null, phrases: DatePhrase[], titleEnd: number): { taken: boolean; findings: EntryFinding[] } {
  if (!event?.date || (limit?.date && limit.date >= event.date)) return { taken: false, findings: [] };
  if (isStaged(phrases)) return { taken: true, findings: [doubt('stage-as-deadline', `分阶段安排中最后一个时间是“${event.text}”，暂作为截止日（${event.date}），请确认。`)] };
  if (!limit && event.index < titleEnd) return { taken: true, findings: [doubt('event-as-deadline', `“${event.text}”是本项活动的时间，暂作为截止日（${event.date}），请确认。`)] };
  if (limit) return { taken: false, findings: [doubt('later-event', `“${clip(event.clause)}”的时间晚于截止日“${limit.text}”，未作为整项的截止日，请确认。`)] };
  return { taken: false, findings: [{ severity: 'note', code: 'event-date', message: `“${clip(event.clause)}”是其中一项工作的时间，列为节点，未作为整项的截止日。` }] };
}

/** A plan of stages: two quarters or half-years, or three times, each later than the one before. */
function isStaged(phrases: DatePhrase[]): boolean {
  const dated = phrases.filter((phrase) => phrase.date !== null);
  const rising = dated.every((phrase, index) => index === 0 || phrase.order > (dated[index - 1]?.order ?? ''));
  return rising && (dated.length >= 3 || (dated.length >= 2 && dated.filter((phrase) => phrase.stage).length >= 2));
}

const doubt = (code: string, message: string): EntryFinding => ({ severity: 'doubt', code, message });
const clip = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
