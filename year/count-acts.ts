import type { Year } from './open-year.ts';

/** What people did, as the audit has it, and what was refused: counts by name. */
export interface ActCounts {
  /** `reportSubmitted by phone`. */
  done: Record<string, number>;
  /** `ALREADY_DONE`. */
  refused: Record<string, number>;
  /** How many came in by a button or form in chat. */
  pressed: number;
}

export async function countActs({ database: { prisma } }: Pick<Year, 'database'>): Promise<ActCounts> {
  const events = await prisma.event.groupBy({ by: ['type', 'via'], where: { via: { not: 'system' }, type: { not: 'assigned' } }, _count: true });
  const rows = await prisma.inbox.findMany({ where: { taskId: { not: null } }, select: { id: true, outcome: true } });
  const refused: ActCounts['refused'] = {};
  for (const { outcome } of rows) {
    const end = outcome as { ok: boolean; code?: string } | null;
    const code = end === null ? 'open' : end.ok ? null : (end.code ?? 'unknown');
    if (code !== null) refused[code] = (refused[code] ?? 0) + 1;
  }
  return {
    done: Object.fromEntries(events.map(({ type, via, _count }) => [`${type} by ${via}`, _count] as const).sort(([one], [other]) => (one < other ? -1 : 1))),
    refused,
    pressed: rows.filter(({ id }) => id.startsWith('slack/')).length,
  };
}
