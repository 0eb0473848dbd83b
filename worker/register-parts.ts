import type { PrismaClient } from '../store/generated/client.ts';
import { createAuditReads } from '../store/audit/create-audit-reads.ts';
import { createClock, type StoredClock } from '../store/clock.ts';
import { createDirectoryShelf } from '../store/directory.ts';
import { createEditionShelf } from '../store/editions/create-edition-shelf.ts';
import { createInbox } from '../store/inbox.ts';
import { createPlanningBook } from '../store/planning-book.ts';
import { createPeopleChanges } from '../store/people/create-people-changes.ts';
import { createRegisterReads } from '../store/reads/create-register-reads.ts';
import { createScanShelf } from '../store/scans/create-scan-shelf.ts';
import { createTaskRegister } from '../store/task-register.ts';
import { createDesk } from '../desk/create-desk.ts';

export type RegisterParts = ReturnType<typeof registerParts>;

/** Everything that stands on the register alone, wired once for whichever process needs it. */
export function registerParts(prisma: PrismaClient, { chat }: { chat: boolean }) {
  const clock: StoredClock = createClock(prisma);
  const directory = createDirectoryShelf(prisma);
  const inbox = createInbox(prisma);
  const planning = createPlanningBook(prisma, { chat });
  // Without chat it is the mainland profile, in which nothing but titles leaves by mail either.
  const reads = createRegisterReads(prisma, { most: chat ? 'full' : 'title' });
  const register = createTaskRegister(prisma, { chat });
  const people = createPeopleChanges(prisma, { chat });
  const editions = createEditionShelf(prisma);
  const audit = createAuditReads(prisma);
  const scans = createScanShelf(prisma);
  const desk = createDesk({ inbox, reads, directory: () => directory.readDirectory(), planning, clock });
  return { prisma, clock, directory, inbox, planning, reads, register, editions, audit, scans, desk, people };
}
