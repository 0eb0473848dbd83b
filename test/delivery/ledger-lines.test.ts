import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chen, createLedgerWorld, monday0900, monday1430, tuesday0900, zhou, type LedgerWorld } from './ledger-world.ts';

describe('the lines of a message', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld();
  });
  beforeEach(() => world.clear());
  afterAll(() => world.drop());

  const accepted = { kind: 'accepted', providerId: 'ts-1', place: null } as const;
  const send = async (channel: string, recipient: string, round: Date) => {
    const epoch = await world.ledger.raiseEpoch(channel);
    const claim = await world.ledger.claim(channel, epoch, { recipient, round, urgent: false }, round);
    return claim !== null && (await world.ledger.settle(channel, epoch, claim.id, accepted, round));
  };

  it('merges everything due to one person at a round into one message', async () => {
    const keys = [await world.write({ recipient: zhou }), await world.write({ recipient: zhou, taskId: 'p-002' })];
    expect(await world.ledger.due('slack', monday0900)).toEqual([{ recipient: zhou, round: monday0900, urgent: false }]);
    expect(await send('slack', zhou, monday0900)).toBe(true);
    expect(await Promise.all(keys.map(world.outcomeOf))).toEqual(['sent', 'sent']);
    expect(await world.ledger.due('slack', tuesday0900)).toEqual([]);
  });

  it('lets what an outage left over ride in the newest round, and says so', async () => {
    const old = await world.write({ recipient: zhou });
    const fresh = await world.write({ recipient: zhou, taskId: 'p-002', at: monday1430 });
    expect(await world.ledger.due('slack', monday1430)).toEqual([{ recipient: zhou, round: monday1430, urgent: false }]);
    expect(await send('slack', zhou, monday1430)).toBe(true);
    expect([await world.outcomeOf(old), await world.outcomeOf(fresh)]).toEqual(['merged', 'sent']);
  });

  it('puts urgent messages first and keeps their own instant', async () => {
    const urgentAt = new Date('2026-03-02T09:10:00+08:00');
    await world.write({ recipient: zhou });
    await world.write({ recipient: zhou, taskId: 'p-002', at: urgentAt, urgent: true, purpose: 'answered' });
    expect(await world.ledger.due('slack', urgentAt)).toEqual([
      { recipient: zhou, round: urgentAt, urgent: true },
      { recipient: zhou, round: monday0900, urgent: false },
    ]);
  });

  it('never claims an intent that was recalled', async () => {
    const key = await world.write({ recipient: zhou });
    await world.prisma.intent.update({ where: { lineKey: key }, data: { state: 'moot' } });
    expect(await world.ledger.due('slack', monday0900)).toEqual([]);
    expect(await send('slack', zhou, monday0900)).toBe(false);
    expect(await world.prisma.delivery.count()).toBe(0);
  });

  it('moves what came after the claim to the next round, under a key that is accounted for', async () => {
    await world.write({ recipient: zhou });
    expect(await send('slack', zhou, monday0900)).toBe(true);
    const late = await world.write({ recipient: zhou, taskId: 'p-002' });
    expect(await send('slack', zhou, monday0900)).toBe(false);

    expect(await world.lineOf(late)).toMatchObject({ outcome: 'moved', outcomeNote: `${late}+1`, intent: { state: 'moot' } });
    expect(await world.lineOf(`${late}+1`)).toMatchObject({
      outcome: null, at: monday1430, recordedAt: monday0900, intent: { state: 'pending', notBefore: monday1430, recipient: zhou },
    });
    expect(await send('slack', zhou, monday1430)).toBe(true);
    expect(await world.outcomeOf(`${late}+1`)).toBe('sent');
  });

  it('moves a late urgent line to this instant, not to the next round', async () => {
    await world.write({ recipient: zhou, urgent: true, purpose: 'answered' });
    expect(await send('slack', zhou, monday0900)).toBe(true);
    const late = await world.write({ recipient: zhou, taskId: 'p-002', urgent: true, purpose: 'answered' });
    await send('slack', zhou, monday0900);
    expect((await world.lineOf(`${late}+1`)).at).toEqual(new Date(monday0900.getTime() + 1));
  });

  const letter = { purpose: 'escalate', rung: 2, cycle: '2025Q4', role: 'leader:基础教育科', recipient: chen, channel: 'mail', at: monday1430 } as const;
  const noMark = { cycle: '2025Q4', rung: 2, heldUntil: null, releasedAt: null, leftAt: null, moves: 0 };

  it('does not send a letter while it is held', async () => {
    await world.write({ ...letter, leaving: 'byItself' });
    expect(await world.ledger.due('mail', monday1430)).toHaveLength(1);
    await world.mark({ ...noMark, heldUntil: '2026-03-04' });
    expect(await world.ledger.due('mail', monday1430)).toEqual([]);
    expect(await world.ledger.nextDue('mail')).toBeNull();
    expect(await send('mail', chen, monday1430)).toBe(false);
    expect(await world.ledger.due('mail', new Date('2026-03-04T14:30:00+08:00'))).toHaveLength(1);
  });

  it('sends a letter that needs a release only when it has one', async () => {
    await world.write({ ...letter, rung: 3, leaving: 'byRelease' });
    expect(await world.ledger.due('mail', monday1430)).toEqual([]);
    await world.mark({ ...noMark, rung: 3, releasedAt: monday0900.toISOString() });
    expect(await world.ledger.due('mail', monday1430)).toHaveLength(1);
    expect(await send('mail', chen, monday1430)).toBe(true);
  });

  it('counts the lines a digest still waits for by who holds their role today', async () => {
    await world.write({ recipient: zhou });
    await world.write({ taskId: 'p-002' });
    await world.write({ taskId: 'p-002', role: 'contactA:计划财务科' });
    await world.write({ taskId: 'p-002', role: `person:${zhou}`, at: tuesday0900 });
    expect(await world.ledger.missingFor(zhou, monday0900)).toBe(1);
    expect(await world.ledger.missingFor(zhou, tuesday0900)).toBe(2);
    expect(await world.ledger.missingFor('wang@example.org', monday0900)).toBe(1);
    expect(await world.ledger.missingFor(chen, monday0900)).toBe(0);
  });

  it('sends the lines of a refused message another way, and calls that a fallback', async () => {
    const key = await world.write({ recipient: zhou });
    const epoch = await world.ledger.raiseEpoch('slack');
    const claim = (await world.ledger.claim('slack', epoch, { recipient: zhou, round: monday0900, urgent: false }, monday0900))!;
    expect(await world.ledger.fallBack('slack', epoch, claim.id, 'mail', 'account_inactive', monday0900)).toBe(true);
    expect(await world.outcomeOf(key)).toBeNull();
    expect(await world.ledger.due('slack', monday0900)).toEqual([]);
    expect(await send('mail', zhou, monday0900)).toBe(true);
    expect(await world.lineOf(key)).toMatchObject({ outcome: 'fallback', outcomeNote: 'slack: account_inactive' });
  });

  it('puts one item a task on the desk of the office when no way is left, then on that of its head, then asks for help', async () => {
    const failWith = async (recipient: string, round: Date) => {
      const epoch = await world.ledger.raiseEpoch('slack');
      const claim = (await world.ledger.claim('slack', epoch, { recipient, round, urgent: false }, round))!;
      expect(await world.ledger.fallBack('slack', epoch, claim.id, null, 'gone', round)).toBe(true);
      return await world.ledger.due('slack', tuesday0900);
    };
    const keys = [await world.write({ recipient: zhou }), await world.write({ recipient: zhou, rung: 1 })];
    expect(await failWith(zhou, monday0900)).toEqual([{ recipient: 'wei@example.org', round: monday1430, urgent: false }]);
    expect(await Promise.all(keys.map(world.outcomeOf))).toEqual(['failed', 'failed']);
    const items = await world.prisma.line.findMany({ where: { purpose: 'officeItem' } });
    expect(items).toMatchObject([{ taskId: 'p-001', role: 'office', reason: { rule: 'undelivered', facts: { recipient: zhou, why: 'gone', lines: 2 } } }]);

    expect(await failWith('wei@example.org', monday1430)).toEqual([{ recipient: 'jiang@example.org', round: tuesday0900, urgent: false }]);
    expect(await failWith('jiang@example.org', tuesday0900)).toEqual([]);
    expect((await world.prisma.task.findUniqueOrThrow({ where: { id: 'p-001' } })).needsHelp).toMatch(/jiang@example.org.*gone/);
    expect(await world.prisma.line.count({ where: { outcome: null } })).toBe(0);
  });
});
