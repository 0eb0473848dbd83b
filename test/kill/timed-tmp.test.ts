import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { openBureau, type Bureau } from './bureau.ts';

const SIZE = 38;
const ROUND = '2026-03-02T09:00:00+08:00';
const WELL_AFTER = '2026-03-02T09:30:00+08:00';

let bureau: Bureau;
let T0 = Date.now();
beforeEach(async () => {T0=Date.now();}); beforeEach(async () => void (bureau = await openBureau({ tasks: SIZE })));
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
  it('reaches everyone in one whole message when the worker is killed between two wakes', { timeout: 180_000 }, async () => {
    const first = await bureau.startWorker({ at: '^record/wake/', count: 15 });
    console.log(((Date.now()-T0)/1000).toFixed(1), "const first = await bureau.startWorker({ at: '^record/wake/'");
    expect(await bureau.launch(60_000)).toMatchObject({ ok: true, assigned: SIZE });
    console.log(((Date.now()-T0)/1000).toFixed(1), 'expect(await bureau.launch(60_000)).toMatchObject({ ok: true');
    await bureau.startDeliverer();
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await bureau.startDeliverer();');

    await bureau.stand(ROUND);
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await bureau.stand(ROUND);');
    await bureau.died(first);
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await bureau.died(first);');
    const recorded = (await roundLines()).filter(({ recordedAt }) => recordedAt !== null).length;
    console.log(((Date.now()-T0)/1000).toFixed(1), 'const recorded = (await roundLines()).filter(({ recordedAt }');
    expect(recorded).toBeGreaterThan(0);
    expect(recorded).toBeLessThan((await roundLines()).length);

    await bureau.startWorker();
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await bureau.startWorker();');
    await eventually(async()=>{const r=await roundLines();console.log(((Date.now()-T0)/1000).toFixed(1),r.filter(x=>x.recordedAt).length,r.filter(x=>x.outcome).length,r.length);await new Promise(f=>setTimeout(f,2000));return r}, isTold, 90_000);
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await eventually(async()=>{const r=await roundLines();console.log(((Date.now()-T0)/1000).toFixed(1),r.filter(x=>x.recordedAt).length,r.filter(x=>x.outcome).length,r.length);await new Promise(f=>setTimeout(f,2000));return r}, isTold, 90_000);');
    await expectOneMessageEach();
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await expectOneMessageEach();');
  });

  it('goes on behind a killed deliverer, finding the message nobody wrote down by its metadata', { timeout: 180_000 }, async () => {
    await bureau.startWorker();
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await bureau.startWorker();');
    expect(await bureau.launch(60_000)).toMatchObject({ ok: true, assigned: SIZE });
    console.log(((Date.now()-T0)/1000).toFixed(1), 'expect(await bureau.launch(60_000)).toMatchObject({ ok: true');
    const first = await bureau.startDeliverer({ at: '^sent/', count: 6 });
    console.log(((Date.now()-T0)/1000).toFixed(1), "const first = await bureau.startDeliverer({ at: '^sent/', co");

    await bureau.stand(ROUND);
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await bureau.stand(ROUND);');
    await bureau.died(first);
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await bureau.died(first);');
    const orphan = await bureau.database.prisma.delivery.findFirstOrThrow({ where: { state: 'sending' } });
    console.log(((Date.now()-T0)/1000).toFixed(1), 'const orphan = await bureau.database.prisma.delivery.findFir');
    expect(orphan.providerId).toBeNull();
    const sentBefore = bureau.messageCounts();
    console.log(((Date.now()-T0)/1000).toFixed(1), 'const sentBefore = bureau.messageCounts();');
    expect(Object.keys(sentBefore)).toHaveLength(6);
    expect(sentBefore[orphan.recipient]).toBe(1);

    await bureau.startDeliverer();
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await bureau.startDeliverer();');
    await eventually(async()=>{const r=await roundLines();console.log(((Date.now()-T0)/1000).toFixed(1),r.filter(x=>x.recordedAt).length,r.filter(x=>x.outcome).length,r.length);await new Promise(f=>setTimeout(f,2000));return r}, isTold, 90_000);
    console.log(((Date.now()-T0)/1000).toFixed(1), 'await eventually(async()=>{const r=await roundLines();console.log(((Date.now()-T0)/1000).toFixed(1),r.filter(x=>x.recordedAt).length,r.filter(x=>x.outcome).length,r.length);await new Promise(f=>setTimeout(f,2000));return r}, isTold, 90_000);');
    const deliveries = await expectOneMessageEach();
    console.log(((Date.now()-T0)/1000).toFixed(1), 'const deliveries = await expectOneMessageEach();');

    const recipient = (await bureau.reads.people()).find(({ address }) => address === orphan.recipient);
    console.log(((Date.now()-T0)/1000).toFixed(1), 'const recipient = (await bureau.reads.people()).find(({ addr');
    const [message] = bureau.sandbox.messagesOf(recipient?.chatId ?? '');
    console.log(((Date.now()-T0)/1000).toFixed(1), 'const [message] = bureau.sandbox.messagesOf(recipient?.chatI');
    expect(deliveries.find(({ id }) => id === orphan.id)).toMatchObject({ state: 'accepted', providerId: message?.ts, epoch: orphan.epoch + 1 });
    const calls = bureau.sandbox.calls();
    console.log(((Date.now()-T0)/1000).toFixed(1), 'const calls = bureau.sandbox.calls();');
    expect(calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(deliveries.length);
    expect(calls.filter(({ method, args }) => method === 'conversations.history' && args['channel'] === message?.channel)).not.toEqual([]);
  });
});
