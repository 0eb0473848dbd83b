import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { openBureau, type Bureau } from './bureau.ts';
import { PATIENCE_MS } from '../support/patience.ts';

const SIZE = 38;
const ROUND = '2026-03-02T09:00:00+08:00';
const WELL_AFTER = '2026-03-02T09:30:00+08:00';

let bureau: Bureau;
beforeEach(async () => void (bureau = await openBureau({ tasks: SIZE })));
afterEach(() => bureau?.close());

const roundLines = () => bureau.database.prisma.line.findMany({ where: { at: { lte: new Date(ROUND) } } });
const isTold = (lines: Awaited<ReturnType<typeof roundLines>>) => lines.every(({ outcome }) => outcome !== null);

/** Everyone whom a line of the round names, with the one message that all of it came in. */
const expectOneMessageEach = async () => {
  const lines = await roundLines();
  expect(lines.filter(({ outcome }) => outcome !== 'sent')).toEqual([]);
  const deliveries = await bureau.database.prisma.delivery.findMany();
  const asked = new Set(deliveries.map(({ recipient }) => recipient));
  const contacts = (await bureau.reads.people()).filter(({ roles }) => roles.some(({ kind }) => kind === 'contactA'));
  expect([...asked].sort()).toEqual(contacts.map(({ address }) => address).sort());
  expect(bureau.messageCounts()).toEqual(Object.fromEntries([...asked].map((address) => [address, 1])));
  expect(deliveries.map(({ state }) => state)).toEqual(deliveries.map(() => 'accepted'));

  const { unexplained, byOutcome } = await bureau.reckon(WELL_AFTER);
  expect(unexplained).toEqual([]);
  expect(byOutcome.sent).toBe(lines.length);
  return deliveries;
};

describe('a round', () => {
  it('reaches everyone in one whole message when the worker is killed between two wakes', async () => {
    const first = await bureau.startWorker({ at: '^record/wake/', count: 15 });
    expect(await bureau.launch(PATIENCE_MS)).toMatchObject({ ok: true, assigned: SIZE });
    await bureau.startDeliverer();

    await bureau.stand(ROUND);
    await bureau.died(first);
    const recorded = (await roundLines()).filter(({ recordedAt }) => recordedAt !== null).length;
    expect(recorded).toBeGreaterThan(0);
    expect(recorded).toBeLessThan((await roundLines()).length);

    await bureau.startWorker();
    await eventually(roundLines, isTold);
    await expectOneMessageEach();
  });

  it('goes on behind a killed deliverer, finding the message nobody wrote down by its metadata', async () => {
    await bureau.startWorker();
    expect(await bureau.launch(PATIENCE_MS)).toMatchObject({ ok: true, assigned: SIZE });
    const first = await bureau.startDeliverer({ at: '^sent/', count: 6 });

    await bureau.stand(ROUND);
    await bureau.died(first);
    const orphan = await bureau.database.prisma.delivery.findFirstOrThrow({ where: { state: 'sending' } });
    expect(orphan.providerId).toBeNull();
    const sentBefore = bureau.messageCounts();
    expect(Object.keys(sentBefore)).toHaveLength(6);
    expect(sentBefore[orphan.recipient]).toBe(1);

    await bureau.startDeliverer();
    await eventually(roundLines, isTold);
    const deliveries = await expectOneMessageEach();

    const recipient = (await bureau.reads.people()).find(({ address }) => address === orphan.recipient);
    const [message] = bureau.sandbox.messagesOf(recipient?.chatId ?? '');
    expect(deliveries.find(({ id }) => id === orphan.id)).toMatchObject({ state: 'accepted', providerId: message?.ts, epoch: orphan.epoch + 1 });
    const calls = bureau.sandbox.calls();
    expect(calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(deliveries.length);
    expect(calls.filter(({ method, args }) => method === 'conversations.history' && args['channel'] === message?.channel)).not.toEqual([]);
  });
});
