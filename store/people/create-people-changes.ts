import type { PeopleChanges, RecordedAbsence } from '../../ports/people-changes.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import { raiseDirectoryVersion } from '../directory.ts';
import type { Absence as AbsenceRow, Prisma, PrismaClient } from '../generated/client.ts';
import { handOver } from './hand-over.ts';
import { routeAsks } from './route-asks.ts';

const patience = { maxWait: 10_000, timeout: 30_000 };

/** Delegations and handovers on Postgres. They take turns, so that two at once cannot route past each other. */
export function createPeopleChanges(prisma: PrismaClient, { chat }: { chat: boolean }): PeopleChanges {
  const inTurn = <T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> =>
    prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('duban people'))`;
      return await work(tx);
    }, patience);

  return {
    async absences() {
      return (await prisma.absence.findMany({ orderBy: { id: 'desc' } })).map(asAbsence);
    },

    delegate({ from, to, starts, ends }, by, at) {
      if (from === to) throw new TypeError(`${from} cannot stand in for themself`);
      return inTurn(async (tx) => {
        const { id } = await tx.absence.create({ data: { from, to, starts, ends, kind: 'delegation', by, at } });
        await raiseDirectoryVersion(tx);
        const asks = await routeAsks(tx, { chat });
        await recordOfficeAct(tx, { kind: 'delegated', subject: from, by, at, facts: { id, to, starts, ends, asks: asks.length } });
        return { id, asks };
      });
    },

    endDelegation: (id, at, by = '') =>
      inTurn(async (tx) => {
        const { count } = await tx.absence.updateMany({ where: { id, kind: 'delegation', endedAt: null }, data: { endedAt: at } });
        if (count === 0) return false;
        await raiseDirectoryVersion(tx);
        await routeAsks(tx, { chat });
        const { from, to } = await tx.absence.findUniqueOrThrow({ where: { id }, select: { from: true, to: true } });
        await recordOfficeAct(tx, { kind: 'delegationEnded', subject: from, by, at, facts: { id, to } });
        return true;
      }),

    handOver: (leaver, successor, by, at) => inTurn((tx) => handOver(tx, { leaver, successor, by, at, chat })),
  };
}

const asAbsence = ({ id, from, to, starts, ends, kind, by, at, endedAt }: AbsenceRow): RecordedAbsence => ({
  id, from, to, starts, ends, kind: kind as RecordedAbsence['kind'], by, at, endedAt,
});
