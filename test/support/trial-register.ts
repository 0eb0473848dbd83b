import { createHash, randomUUID } from 'node:crypto';
import { createRecord } from '../../activities/record.ts';
import type { Directory } from '../../core/plan/directory.ts';
import { launchLines } from '../../core/plan/launch-lines.ts';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { isStanding } from '../../core/schedule/is-standing.ts';
import { NEVER } from '../../core/schedule/never.ts';
import { wakeAt } from '../../core/schedule/wake-at.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand } from '../../core/task/task-command.ts';
import type { Ask } from '../../desk/ask.ts';
import { createDesk } from '../../desk/create-desk.ts';
import type { ActRequest } from '../../desk/desk.ts';
import { createAuditReads } from '../../store/audit/create-audit-reads.ts';
import { createClock } from '../../store/clock.ts';
import { createDirectoryShelf } from '../../store/directory.ts';
import type { PrismaClient } from '../../store/generated/client.ts';
import { createEditionShelf } from '../../store/editions/create-edition-shelf.ts';
import { createInbox } from '../../store/inbox.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import { createPlanShelf } from '../../store/plans/create-plan-shelf.ts';
import { createRegisterReads } from '../../store/reads/create-register-reads.ts';
import { createPeopleChanges } from '../../store/people/create-people-changes.ts';
import { createScanShelf } from '../../store/scans/create-scan-shelf.ts';
import { createTaskRegister } from '../../store/task-register.ts';

/**
 * The real register, desk and rules over a test database, without the engine: the inbox is worked off in this process,
 * so that what a page or a query shows has come about the way it does in the product. The clock stands until moved.
 */
export async function createTrialRegister(prisma: PrismaClient, directory: Directory, start: Date) {
  const clock = createClock(prisma);
  const directories = createDirectoryShelf(prisma);
  const planning = createPlanningBook(prisma, { chat: true });
  const register = createTaskRegister(prisma);
  const inbox = createInbox(prisma);
  const reads = createRegisterReads(prisma);
  const shelf = createPlanShelf(prisma);
  const record = createRecord({ register, planning, inbox });
  const desk = createDesk({ inbox, reads, directory: () => directories.readDirectory(), planning, clock });
  await clock.stand(start);
  await directories.saveDirectory(directory);

  const perform = async (taskId: string, cause: string, command: TaskCommand) => {
    const state = (await register.stateOf(taskId))!;
    const decision = decide(state, command);
    if (!decision.ok) return decision;
    const { settledAt } = await record({ taskId, base: state.revision, head: state.head, cause, events: decision.events, wake: false });
    return { ok: true as const, revision: settledAt! };
  };

  const workInbox = async () => {
    for (const row of await inbox.claim(50, 20_000)) {
      await inbox.settle(row.id, await perform(row.taskId!, row.id, row.command!));
    }
  };

  const startTasks = async (planId: string) => {
    await planning.bookOf(planId, true); // the worker, a process of its own, has not read the plan before its launch
    for (const { taskId, duties, term, settledTo, launchedBy: by } of await shelf.tasksToStart(planId)) {
      const act = { by, for: by, via: 'system' as const, standing: [{ as: 'office' as const }], byOffice: true };
      await perform(taskId, 'launch', { type: 'assign', duties, term, ...(settledTo === undefined ? {} : { settledTo }), act });
    }
    await shelf.markLaunched(planId);
  };

  return {
    prisma, clock, directories, planning, people: createPeopleChanges(prisma, { chat: true }), inbox, reads, shelf, desk, register, workInbox, startTasks,
    editions: createEditionShelf(prisma),
    audit: createAuditReads(prisma),
    scans: createScanShelf(prisma),

    /** Imports a draft under made-up bytes. */
    importPlan: async (draft: PlanDraft, bytes = JSON.stringify(draft)) =>
      await shelf.store(draft, {
        fileName: '要点.docx',
        bytes: Buffer.from(bytes),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        at: await clock.now(),
      }),

    /** Checks with every doubt accepted, stores and starts, at `begun` where the start comes later; throws the refusal's sentence. */
    async launch(planId: string, by: string, begun?: Date) {
      const [now, { policy, calendar }, held] = [await clock.now(), await planning.bookOf(planId, true), await directories.readDirectory()];
      const wish = { year: null, launch: null, acceptDoubts: true, now, policy, calendar, directory: held };
      const answer = await shelf.prepareLaunch(planId, wish);
      if (!answer.ok) throw new Error(`${answer.message} ${answer.findings.map(({ message }) => message).join(' ')}`);
      const lines = launchLines(answer.launch, now, calendar, held).map((line) => ({
        ...line,
        standing: isStanding(line),
        wakeAt: line.leaving === 'byRelease' ? NEVER : wakeAt(line.taskId, line.at),
      }));
      await shelf.storeLaunch(planId, answer.launch, { lines, rehearsal: {}, by, at: now });
      if (begun) await clock.stand(begun);
      await startTasks(planId);
      return { launch: answer.launch, lines };
    },

    /** One act, received and worked off; answers its outcome. */
    async act(taskId: string, by: string, ask: Ask, over: Partial<Pick<ActRequest, 'for' | 'via' | 'key'>> = {}) {
      const receipt = await desk.receive({ key: `test/${randomUUID()}`, by, via: 'chat', ...over, asks: [{ taskId, ask }] });
      await workInbox();
      const { rows } = await desk.settled(receipt, 0);
      return rows[0]!.outcome;
    },

    /** Moves the clock and lets every task of the plan wake for what is due by then. */
    async stepTo(planId: string, instant: Date) {
      await clock.stand(instant);
      const due = await prisma.task.findMany({ where: { planId, nextWakeAt: { lte: instant } }, select: { id: true } });
      for (const { id } of due) {
        const state = (await register.stateOf(id))!;
        await record({ taskId: id, base: state.revision, head: state.head, cause: `wake/${state.revision}`, events: [], wake: true });
      }
    },
  };
}

export type TrialRegister = Awaited<ReturnType<typeof createTrialRegister>>;
