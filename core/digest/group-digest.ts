import { digestKinds, type Digest, type DigestButton, type DigestGroup, type DigestItem } from './digest.ts';
import { highestSteps } from './highest-steps.ts';
import { kindOf } from './kind-of.ts';

/** Lines a message shows (process.md §7); Slack takes 50 blocks. */
const SHOWN = 10;
/** One line has its own button; from two on a group button saves work. */
const GROUPED = 2;

/**
 * A person's lines of one round as one message: grouped by what is asked, in a fixed order, urgent first, then by due
 * date; of reminders about one thing only the most pressing; ten lines shown, the rest counted. The same items in any order give the same digest.
 */
export function groupDigest(all: readonly DigestItem[]): Digest {
  const items = highestSteps(all);
  let room = SHOWN;
  const groups = digestKinds.flatMap((kind): DigestGroup[] => {
    const ofKind = items.filter((item) => kindOf(item) === kind).sort(byUrgency);
    if (ofKind.length === 0) return [];
    const shown = ofKind.slice(0, room);
    room -= shown.length;
    return [{ kind, items: shown, count: ofKind.length }];
  });
  return {
    groups,
    buttons: [
      ...buttonFor('signAll', GROUPED, items.filter((item) => kindOf(item) === 'sign')),
      ...buttonFor('fillReports', 1, items.filter((item) => kindOf(item) === 'report' || kindOf(item) === 'lateReport')),
      ...buttonFor('signOffAll', GROUPED, items.filter((item) => kindOf(item) === 'signOff')),
      ...buttonFor('conclude', 1, items.filter((item) => kindOf(item) === 'yearEnd')),
      ...buttonFor('openReviews', 1, items.filter((item) => kindOf(item) === 'review')),
    ],
    count: items.length,
    rest: items.length - (SHOWN - room),
    urgent: items.some((item) => item.urgent),
  };
}

function buttonFor(kind: DigestButton['kind'], atLeast: number, items: DigestItem[]): DigestButton[] {
  const open = items.filter((item) => item.open && (kind === 'signAll' || !item.wordless)).sort(byUrgency);
  // Two lines of one task and cycle (a late one moved onto the next) are one thing to do.
  const seen = new Map(open.map((item) => [`${item.taskId}/${item.cycle ?? ''}`, item]));
  if (seen.size < atLeast) return [];
  return [{ kind, items: [...seen.values()].map(({ taskId, cycle, lineKey }) => ({ taskId, cycle, lineKey })) }];
}

function byUrgency(one: DigestItem, other: DigestItem): number {
  if (one.urgent !== other.urgent) return one.urgent ? -1 : 1;
  const [due, otherDue] = [one.due ?? '9999', other.due ?? '9999'];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  return compareNumbers(one.number, other.number) || (one.lineKey < other.lineKey ? -1 : 1);
}

/** `9.` before `11.`: by the first integer in them, then as text. */
function compareNumbers(one: string, other: string): number {
  const [n, m] = [one, other].map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN));
  if (n !== undefined && m !== undefined && n !== m && !Number.isNaN(n) && !Number.isNaN(m)) return n - m;
  return one < other ? -1 : Number(one > other);
}
