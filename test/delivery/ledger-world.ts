import { lineKey, type Line } from '../../core/schedule/line.ts';
import type { LetterMark } from '../../core/task/task-state.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import { createClock } from '../../store/clock.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { createDirectoryShelf } from '../../store/directory.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import { createTestDatabase } from '../support/database.ts';
import { draftTask, smallDirectory } from '../support/fixture-plan.ts';

/** Monday 2 March 2026 in Shanghai, at the two rounds; Tuesday's first. */
export const monday0900 = new Date('2026-03-02T09:00:00+08:00');
export const monday1430 = new Date('2026-03-02T14:30:00+08:00');
export const tuesday0900 = new Date('2026-03-03T09:00:00+08:00');
export const zhou = 'zhou@example.org';
export const chen = 'chen@example.org';

export type SomeLine = Partial<Omit<Line, 'key'>> & { recipient?: string; channel?: string; fallenFrom?: string };

/** The ledger on a database of its own with one plan, two tasks and the small directory; lines are written as `record_task` would. */
export async function createLedgerWorld() {
  const database = await createTestDatabase();
  const { prisma } = database;
  await createDirectoryShelf(prisma).saveDirectory(smallDirectory);
  const planning = createPlanningBook(prisma, { chat: true });
  const ledger = createDeliveryLedger(prisma, planning);
  const clock = createClock(prisma);

  await prisma.document.create({
    data: { id: 'd', sha256: 'd', fileName: 'd.docx', bytes: Buffer.from(''), draft: {}, importedAt: monday0900 },
  });
  await prisma.plan.create({ data: { id: 'p', documentId: 'd', title: '2026年工作要点', kind: 'workPlan', year: 2026, createdAt: monday0900 } });
  for (const [index, title] of ['新建两所幼儿园', '修订考勤制度'].entries()) {
    const id = `p-00${index + 1}`;
    const draft = draftTask(`${index + 1}.`, title, ['基础教育科']);
    await prisma.task.create({
      data: { id, planId: 'p', row: index + 1, number: draft.number, title, section: draft.section, draft: { ...draft } as object, snapshot: { ...draftedTask(id) } as object },
    });
  }

  /** A planned line; with a recipient it is recorded and has its intent. */
  const write = async ({ recipient, channel = 'slack', fallenFrom, ...given }: SomeLine = {}): Promise<string> => {
    const head = { taskId: 'p-001', cycle: null, purpose: 'assigned', rung: 0, version: 1, role: 'contactA:基础教育科', ...given } as const;
    const line: Line = {
      at: monday0900, due: null, urgent: false, leaving: 'plain', reason: { rule: 'assigned', facts: {} },
      ...head,
      key: lineKey(head),
    };
    await prisma.line.create({
      data: { ...line, reason: { ...line.reason }, wakeAt: line.at, standing: true, recordedAt: recipient ? line.at : null },
    });
    if (recipient) {
      await prisma.intent.create({ data: { lineKey: line.key, recipient, channel, notBefore: line.at, urgent: line.urgent, fallenFrom } });
    }
    return line.key;
  };

  const mark = async (letter: LetterMark) => {
    await prisma.task.update({ where: { id: 'p-001' }, data: { snapshot: { ...draftedTask('p-001'), letters: [letter] } as object } });
  };

  return {
    ...database,
    ledger,
    clock,
    planning,
    write,
    /** The state of the letters of the first task. */
    mark,
    outcomeOf: async (key: string) => (await prisma.line.findUniqueOrThrow({ where: { key } })).outcome,
    lineOf: (key: string) => prisma.line.findUniqueOrThrow({ where: { key }, include: { intent: true } }),
    /** Forgets all lines and deliveries, so that every test starts from nothing. */
    async clear() {
      await prisma.$executeRaw`truncate intents, deliveries, delivery_epochs, lines, action_links, clock`;
      await prisma.task.updateMany({ data: { needsHelp: null } });
      await prisma.task.update({ where: { id: 'p-001' }, data: { snapshot: { ...draftedTask('p-001') } as object } });
    },
  };
}

export type LedgerWorld = Awaited<ReturnType<typeof createLedgerWorld>>;
