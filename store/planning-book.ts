import { unitCalendarsOf } from '../core/calendar/unit-days.ts';
import { rolesOf } from '../core/plan/role-book.ts';
import { resolveRole } from '../core/plan/resolve-role.ts';
import type { Policy } from '../core/policy/policy.ts';
import { wholePolicy } from '../core/policy/whole-policy.ts';
import { dateOf } from '../core/schedule/instant.ts';
import type { PlannedCycle } from '../core/schedule/schedule-input.ts';
import type { PlanBook, PlanningBook } from '../ports/planning-book.ts';
import { readCalendar } from './calendar.ts';
import { channelFor } from './channel-for.ts';
import { readClosures } from './closures.ts';
import { createDirectoryShelf } from './directory.ts';
import type { PrismaClient } from './generated/client.ts';
import { readPolicy } from './policy.ts';

const FRESH_MS = 1_000;

export interface ChannelChoice {
  /** False in the mainland profile: chat carries nothing and everything goes by mail. */
  chat: boolean;
}

/**
 * Policy, calendar, cycles and role holders of a plan, kept for a second: a launch asks for the same book hundreds of
 * times, and a changed directory must still be seen by the next round.
 */
export function createPlanningBook(prisma: PrismaClient, { chat }: ChannelChoice): PlanningBook {
  const shelf = createDirectoryShelf(prisma);
  const books = new Map<string, { at: number; book: Promise<PlanBook> }>();

  const read = async (planId: string): Promise<PlanBook> => {
    const [plan, directory, calendar, closures] = await Promise.all([
      prisma.plan.findUniqueOrThrow({ where: { id: planId }, select: { policy: true, cycles: true } }),
      shelf.readDirectory(),
      readCalendar(prisma),
      readClosures(prisma),
    ]);
    const policy = plan.policy === null ? await readPolicy(prisma) : wholePolicy(plan.policy as unknown as Partial<Policy>);
    return {
      policy,
      calendar,
      unitCalendars: unitCalendarsOf(directory.units, closures, calendar),
      cycles: plan.cycles as unknown as PlannedCycle[],
      filledRoles: new Set(rolesOf(directory).keys()),
      holderOf: (role, section, { at, handed = [] }) => resolveRole(role, directory, section, { on: dateOf(at, policy.zone), handed }),
      channelFor: (person, role) => channelFor(person, role, directory, chat),
    };
  };

  return {
    bookOf(planId, fresh = false) {
      const held = books.get(planId);
      if (held && !fresh && Date.now() - held.at < FRESH_MS) return held.book;
      const book = read(planId);
      books.set(planId, { at: Date.now(), book });
      book.catch(() => books.delete(planId)); // the failure is the caller's; it must not be kept
      return book;
    },
  };
}
