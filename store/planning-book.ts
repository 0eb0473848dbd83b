import type { Directory, Person } from '../core/plan/directory.ts';
import { rolesOf } from '../core/plan/role-book.ts';
import { resolveRole } from '../core/plan/resolve-role.ts';
import type { Policy } from '../core/policy/policy.ts';
import { wholePolicy } from '../core/policy/whole-policy.ts';
import type { PlannedCycle } from '../core/schedule/schedule-input.ts';
import { splitRole } from '../core/schedule/split-role.ts';
import type { PlanBook, PlanningBook } from '../ports/planning-book.ts';
import { readCalendar } from './calendar.ts';
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
    const [plan, directory, calendar] = await Promise.all([
      prisma.plan.findUniqueOrThrow({ where: { id: planId }, select: { policy: true, cycles: true } }),
      shelf.readDirectory(),
      readCalendar(prisma),
    ]);
    return {
      policy: plan.policy === null ? await readPolicy(prisma) : wholePolicy(plan.policy as unknown as Partial<Policy>),
      calendar,
      cycles: plan.cycles as unknown as PlannedCycle[],
      filledRoles: new Set(rolesOf(directory).keys()),
      holderOf: (role, section) => resolveRole(role, directory, section),
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

const byLetter = ['leader', 'secretary', 'principal'];

/** Leaders get letters; everyone else chat where there is one, unless their unit is a county: then mail. */
function channelFor(person: Person, role: string, { units }: Directory, chat: boolean): string | null {
  const { kind, unit } = splitRole(role);
  const county = units.some((each) => each.name === unit && each.type === 'county');
  const mail = person.address === '' ? null : 'mail';
  if (byLetter.includes(kind) || county || !chat || person.chatId === null) return mail;
  return 'slack';
}
