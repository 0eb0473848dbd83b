import type { Line } from '../core/schedule/line.ts';
import { lineKey } from '../core/schedule/line.ts';
import { officeItemRung } from '../core/schedule/office-item-rung.ts';
import { nextRound } from '../core/schedule/round.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import type { ReckoningDesk } from '../ports/reckoning-desk.ts';
import type { PrismaClient } from './generated/client.ts';

/** A day's item hangs on the task of its first unexplained line; the date without its dashes is the line's version. */
export const createReckoningDesk = (prisma: PrismaClient, books: PlanningBook): ReckoningDesk => ({
  async tell(day, unexplained, at) {
    const version = Number(day.replaceAll('-', ''));
    const same = { purpose: 'officeItem', rung: officeItemRung.unexplained, version };
    if ((await prisma.line.count({ where: same })) > 0) return;

    const keys = unexplained.map(({ key }) => key).sort();
    const first = await prisma.line.findUniqueOrThrow({ where: { key: keys[0]! }, include: { task: true } });
    const { planId, section } = first.task;
    const book = await books.bookOf(planId);
    const holder = book.holderOf('office', section as string[], { at });
    const channel = holder && book.channelFor(holder.person, 'office', 'officeItem');
    if (!holder || !channel) {
      const needsHelp = `${day} 对账有 ${keys.length} 条说不清，没有督查人员可以通知：请在通讯录中登记督查人员，并运行 duban reckon。`;
      await prisma.task.updateMany({ where: { id: first.taskId, needsHelp: null }, data: { needsHelp } });
      return;
    }

    const head = { taskId: first.taskId, cycle: null, purpose: 'officeItem', rung: officeItemRung.unexplained, version, role: 'office' } as const;
    const leavesAt = nextRound(new Date(at.getTime() + 1), book.policy, book.calendar);
    const reason: Line['reason'] = { rule: 'unexplained', facts: { day, lines: keys.length } };
    const key = lineKey(head);
    await prisma.$transaction(async (tx) => {
      // Two workers may reckon one day: the line's key lets one of them write.
      const { count } = await tx.line.createMany({
        data: [{ key, ...head, at: leavesAt, wakeAt: leavesAt, due: null, urgent: false, leaving: 'plain', reason: { ...reason }, standing: false, recordedAt: at }],
        skipDuplicates: true,
      });
      if (count === 0) return;
      await tx.intent.create({ data: { lineKey: key, recipient: holder.person.address, channel, notBefore: leavesAt, urgent: false } });
      await tx.$queryRaw`select pg_notify('duban_intents', ${key})::text`;
    });
  },
});
