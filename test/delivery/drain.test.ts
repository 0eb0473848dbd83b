import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDoubts } from '../../activities/drain/doubts.ts';
import { drainUntilQuiet, type DrainMemory, type DrainOptions } from '../../activities/drain/drain-until-quiet.ts';
import { createPacing } from '../../activities/drain/pacing.ts';
import { createPatience } from '../../activities/drain/patience.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { createRegisterReads } from '../../store/reads/create-register-reads.ts';
import { createLedgerWorld, monday0900, monday1430, tuesday0900, zhou, type LedgerWorld } from './ledger-world.ts';
import { createMemoryChannel, type MemoryChannel } from './memory-channel.ts';

describe('drainUntilQuiet', () => {
  let world: LedgerWorld;
  let slack: MemoryChannel;
  let mail: MemoryChannel;
  beforeAll(async () => {
    world = await createLedgerWorld();
  });
  beforeEach(async () => {
    await world.clear();
    await world.clock.stand(monday0900);
    slack = createMemoryChannel('slack');
    mail = createMemoryChannel('mail');
  });
  afterAll(() => world.drop());

  const memory = (): DrainMemory => ({
    pacing: createPacing(1_000),
    doubts: createDoubts({ firstLookMs: 20, nextLookMs: 10 }),
    patience: createPatience(),
  });
  const rules = { policy: defaultPolicy, calendar: chineseCalendar };
  const options = async (channel: MemoryChannel, given: Partial<DrainOptions> = {}): Promise<DrainOptions> => ({
    channel,
    fallback: channel === slack ? mail : null,
    ledger: world.ledger,
    reads: createRegisterReads(world.prisma),
    clock: world.clock,
    ...rules,
    epoch: await world.ledger.raiseEpoch(channel.name),
    signal: new AbortController().signal,
    memory: memory(),
    ...given,
  });
  const drain = async (channel: MemoryChannel, given: Partial<DrainOptions> = {}) => drainUntilQuiet(await options(channel, given));
  const unknown = (keep: boolean) => ({ kind: 'unknown' as const, reason: 'socket hang up', keep });

  it('sends one message a person with everything of the round in it', async () => {
    const keys = [await world.write({ recipient: zhou }), await world.write({ recipient: zhou, taskId: 'p-002' })];
    expect(await drain(slack)).toMatchObject({ sent: 1, fellBack: 0, failed: 0 });
    expect(slack.attempts).toHaveLength(1);
    expect(slack.attempts[0]!.view.items.map((item) => item.line.key)).toEqual(keys);
    expect(await Promise.all(keys.map(world.outcomeOf))).toEqual(['sent', 'sent']);
    expect(await drain(slack)).toMatchObject({ sent: 0 });
  });

  it('sends nothing outside hours, also when it is due', async () => {
    await world.write({ recipient: zhou });
    await world.clock.stand(new Date('2026-03-02T12:00:00+08:00'));
    expect(await drain(slack)).toMatchObject({ sent: 0 });
    await world.clock.stand(monday1430);
    expect(await drain(slack)).toMatchObject({ sent: 1 });
  });

  it('looks at the planned instant instead, when a day takes less than ten real minutes', async () => {
    await world.write({ recipient: zhou });
    await world.clock.run(new Date('2026-03-02T22:00:00+08:00'), 60);
    expect(await drain(slack)).toMatchObject({ sent: 1 });
  });

  it('finds a message whose answer was lost and does not send it again', async () => {
    const key = await world.write({ recipient: zhou });
    slack.script.push(unknown(true));
    expect(await drain(slack)).toMatchObject({ sent: 0, found: 1 });
    expect(slack.attempts).toHaveLength(1);
    expect(await world.outcomeOf(key)).toBe('sent');
  });

  it('looks twice before it sends an unfound message again, under the same id', async () => {
    await world.write({ recipient: zhou });
    slack.script.push(unknown(false));
    expect(await drain(slack)).toMatchObject({ sent: 1, found: 0 });
    expect(slack.looks).toHaveLength(2);
    expect(slack.attempts.map((attempt) => attempt.deliveryId)).toEqual([slack.looks[0], slack.looks[0]]);
  });

  it('waits on, and does not send again, while the provider cannot tell', async () => {
    await world.write({ recipient: zhou });
    slack.script.push(unknown(true));
    const find = slack.find.bind(slack);
    let asked = 0;
    slack.find = async (...question) => {
      asked += 1;
      if (asked < 4) throw new Error('history is not available');
      return await find(...question);
    };
    expect(await drain(slack)).toMatchObject({ sent: 0, found: 1 });
    expect([asked, slack.attempts.length]).toEqual([4, 1]);
  });

  it('settles what a killed deliverer left in the middle of a send', async () => {
    const [taken, lost] = [await world.write({ recipient: zhou }), await world.write({ recipient: 'wang@example.org', role: 'contactA:计划财务科', taskId: 'p-002' })];
    const before = await options(slack);
    for (const { recipient, round, urgent } of await world.ledger.due('slack', monday0900)) {
      const claim = await world.ledger.claim('slack', before.epoch, { recipient, round, urgent }, monday0900);
      const view = await before.reads.delivery(claim!.id);
      if (recipient === zhou) await slack.send({ deliveryId: claim!.id, recipient: view!.recipient, at: monday0900, view: view! });
    }
    expect(await drain(slack)).toMatchObject({ sent: 1, found: 1 });
    expect(slack.attempts.map((attempt) => attempt.recipient.address)).toEqual([zhou, 'wang@example.org']);
    expect([await world.outcomeOf(taken), await world.outcomeOf(lost)]).toEqual(['sent', 'sent']);
  });

  it('says it is fenced out, and sends nothing more, once another deliverer reigns', async () => {
    const key = await world.write({ recipient: zhou });
    const held = await options(slack);
    const send = slack.send.bind(slack);
    slack.send = async (message) => {
      await world.ledger.raiseEpoch('slack'); // another one took over while this send was under way
      return await send(message);
    };
    expect(await drainUntilQuiet(held)).toMatchObject({ sent: 0, fencedOut: true });
    expect(await world.outcomeOf(key)).toBeNull();

    slack.send = send;
    expect(await drain(slack)).toMatchObject({ found: 1, sent: 0 });
    expect(slack.held.size).toBe(1);
  });

  it('does not send after standing still between claim and send, when another deliverer has taken over', async () => {
    await world.write({ recipient: zhou });
    const held = await options(slack);
    const real = performance.now.bind(performance);
    let stoodStillMs = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => real() + stoodStillMs);
    const reads = {
      delivery: async (id: string) => {
        await world.ledger.raiseEpoch('slack');
        stoodStillMs = 60_000;
        return await held.reads.delivery(id);
      },
    };
    expect(await drainUntilQuiet({ ...held, reads })).toMatchObject({ sent: 0, fencedOut: true });
    clock.mockRestore();
    expect(slack.attempts).toEqual([]);

    expect(await drain(slack)).toMatchObject({ sent: 1 });
    expect(slack.attempts).toHaveLength(1);
  });

  it('goes from chat to mail to the desk of the office, and from there to chat', async () => {
    const key = await world.write({ recipient: zhou });
    slack.script.push({ kind: 'permanent', reason: 'account_inactive' });
    mail.script.push({ kind: 'permanent', reason: '550 no such user' });
    expect(await drain(slack)).toMatchObject({ sent: 0, fellBack: 1 });
    expect(await drain(mail)).toMatchObject({ sent: 0, failed: 1 });
    expect(await world.lineOf(key)).toMatchObject({ outcome: 'failed', outcomeNote: 'slack: account_inactive; mail: 550 no such user' });

    await world.clock.stand(monday1430);
    expect(await drain(slack)).toMatchObject({ sent: 1 });
    expect(slack.attempts.at(-1)).toMatchObject({ recipient: { address: 'wei@example.org' }, view: { items: [{ line: { purpose: 'officeItem' } }] } });
  });

  it('takes the other way at once for somebody the channel cannot reach', async () => {
    const key = await world.write({ recipient: zhou });
    slack.unreachable.add(zhou);
    expect(await drain(slack)).toMatchObject({ fellBack: 1 });
    expect(await drain(mail)).toMatchObject({ sent: 1 });
    expect([slack.attempts.length, await world.outcomeOf(key)]).toEqual([0, 'fallback']);
  });

  it('tries again when the provider says later, and not before', async () => {
    await world.write({ recipient: zhou });
    slack.script.push({ kind: 'retryLater', afterMs: 60_000, reason: 'busy' });
    expect(await drain(slack)).toMatchObject({ sent: 0, retryLater: 1 });
    expect(await drain(slack)).toMatchObject({ sent: 0, retryLater: 0 });
    await world.prisma.delivery.updateMany({ data: { retryAt: new Date(0) } });
    expect(await drain(slack)).toMatchObject({ sent: 1 });
    expect(new Set(slack.attempts.map((attempt) => attempt.deliveryId)).size).toBe(1);
  });

  it('makes no call while the provider holds the channel; what is urgent goes by mail after 15 minutes', async () => {
    await world.write({ recipient: zhou, urgent: true, purpose: 'answered' });
    await world.write({ recipient: 'wang@example.org', role: 'contactA:计划财务科', taskId: 'p-002' });
    slack.script.push({ kind: 'retryLater', afterMs: 600_000, reason: 'ratelimited, retry after 600 s' });
    const sameReign = await options(slack);
    await drainUntilQuiet(sameReign);
    await world.write({ recipient: zhou, taskId: 'p-002', at: new Date('2026-03-02T09:01:00+08:00'), urgent: true, purpose: 'answered' });
    await world.clock.stand(new Date('2026-03-02T09:10:00+08:00'));
    await drainUntilQuiet(sameReign);
    expect(slack.attempts).toHaveLength(1);
    expect(await world.ledger.due('mail', await world.clock.now())).toEqual([]);

    await world.clock.stand(new Date('2026-03-02T09:16:00+08:00'));
    expect(await drainUntilQuiet(sameReign)).toMatchObject({ fellBack: 1 });
    expect(slack.attempts).toHaveLength(1);
    expect(await drain(mail)).toMatchObject({ sent: 1 });
  });

  it('sends an ordinary message by mail when the next round comes and chat still says later', async () => {
    await world.write({ recipient: zhou });
    slack.script.push({ kind: 'retryLater', afterMs: 60_000, reason: 'busy' });
    await drain(slack);
    await world.prisma.delivery.updateMany({ data: { retryAt: new Date(0) } });
    await world.clock.stand(monday1430);
    expect(await drain(slack)).toMatchObject({ sent: 0, fellBack: 1 });
    expect(await drain(mail)).toMatchObject({ sent: 1 });
  });

  it('waits for the lines of a round that are not recorded yet, while their number falls', async () => {
    await world.write({ recipient: zhou });
    const missing = await world.write({ taskId: 'p-002' });
    const missingFor = world.ledger.missingFor;
    let asked = 0;
    const ledger = {
      ...world.ledger,
      missingFor: async (...question: Parameters<typeof missingFor>) => {
        asked += 1;
        if (asked === 2) {
          await world.prisma.intent.create({ data: { lineKey: missing, recipient: zhou, channel: 'slack', notBefore: monday0900, urgent: false } });
          await world.prisma.line.update({ where: { key: missing }, data: { recordedAt: monday0900 } });
        }
        return await missingFor(...question);
      },
    };
    expect(await drain(slack, { ledger })).toMatchObject({ sent: 1 });
    expect(slack.attempts[0]!.view.items).toHaveLength(2);
  });

  it('sends without what never comes, at the pace of the clock', async () => {
    await world.write({ recipient: zhou });
    await world.write({ taskId: 'p-002' });
    await world.clock.run(monday0900, 60); // a minute takes 42 ms: the floor of 2 s holds
    const began = performance.now();
    expect(await drain(slack)).toMatchObject({ sent: 1 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(2_000);
    expect(slack.attempts[0]!.view.items).toHaveLength(1);
  });

  it('finishes the one send in hand when it is stopped, and begins no other', async () => {
    await world.write({ recipient: zhou });
    await world.write({ recipient: 'wang@example.org', role: 'contactA:计划财务科', taskId: 'p-002' });
    const stop = new AbortController();
    const send = slack.send.bind(slack);
    slack.send = async (message) => {
      stop.abort();
      return await send(message);
    };
    expect(await drain(slack, { signal: stop.signal })).toMatchObject({ sent: 1 });
    expect(slack.attempts).toHaveLength(1);
    expect(await world.prisma.delivery.findMany()).toMatchObject([{ state: 'accepted' }]);
  });

  it('writes an acceptance down through an outage of the register', async () => {
    const key = await world.write({ recipient: zhou });
    let down = 2;
    const ledger = {
      ...world.ledger,
      settle: async (...args: Parameters<typeof world.ledger.settle>) => {
        down -= 1;
        if (down >= 0) throw new Error('the database is starting up');
        return await world.ledger.settle(...args);
      },
    };
    expect(await drain(slack, { ledger })).toMatchObject({ sent: 1 });
    expect([slack.attempts.length, await world.outcomeOf(key)]).toEqual([1, 'sent']);
  });

  it('leaves a message of tomorrow alone', async () => {
    await world.write({ recipient: zhou, at: tuesday0900 });
    expect(await drain(slack)).toMatchObject({ sent: 0 });
    expect(await world.ledger.nextDue('slack')).toEqual(tuesday0900);
  });
});
