import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { createRegisterReads } from '../../store/reads/create-register-reads.ts';
import { createDeliverer, type Deliverer } from '../../worker/create-deliverer.ts';
import { startDelivery } from '../../worker/start-delivery.ts';
import { deliverWorkflowId } from '../../workflows/deliver-names.ts';
import { startDevTemporal, type DevTemporal } from '../support/dev-temporal.ts';
import { eventually } from '../support/eventually.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';
import { createLedgerWorld, monday0900, zhou, type LedgerWorld } from './ledger-world.ts';
import { createMemoryChannel, type MemoryChannel } from './memory-channel.ts';

describe('the deliverer on a real engine', () => {
  let world: LedgerWorld;
  let temporal: DevTemporal;
  let native: NativeConnection;
  let client: Client;
  beforeAll(async () => {
    world = await createLedgerWorld();
    await world.clock.stand(monday0900);
    temporal = await startDevTemporal();
    native = await NativeConnection.connect({ address: temporal.address });
    client = new Client({ connection: await Connection.connect({ address: temporal.address }), namespace: temporal.namespace });
  });
  afterAll(async () => {
    await client.connection.close();
    await native.close();
    await temporal.close();
    await world.drop();
  });

  const start = async (slack: MemoryChannel, mail: MemoryChannel): Promise<{ deliverer: Deliverer; stopped: Promise<void> }> => {
    const deliverer = await createDeliverer({
      connection: native,
      namespace: temporal.namespace,
      workflowBundle: await workflowBundle(),
      channels: [slack, mail],
      ledger: world.ledger,
      reads: createRegisterReads(world.prisma),
      clock: world.clock,
      rules: async () => ({ policy: defaultPolicy, calendar: chineseCalendar }),
    });
    return { deliverer, stopped: deliverer.run() };
  };

  it('sends by chat, falls back to mail, finishes the send in hand when stopped, and is taken over without doubling', async () => {
    const [slack, mail] = [createMemoryChannel('slack'), createMemoryChannel('mail')];
    slack.unreachable.add('wang@example.org');
    const first = await start(slack, mail);
    for (const channel of ['slack', 'mail']) await startDelivery(client, channel);
    await startDelivery(client, 'slack'); // a second start leaves the first alone

    const keys = [await world.write({ recipient: zhou }), await world.write({ recipient: 'wang@example.org', role: 'contactA:计划财务科', taskId: 'p-002' })];
    await eventually(() => Promise.all(keys.map(world.outcomeOf)), ([sent, fallen]) => sent === 'sent' && fallen === 'fallback');
    expect([slack.held.size, mail.held.size]).toEqual([1, 1]);

    // The next send is under way when the process is told to stop.
    const underway = new Promise<() => void>((begun) => {
      const send = slack.send.bind(slack);
      slack.send = async (message) => {
        await new Promise<void>((goOn) => begun(goOn));
        return await send(message);
      };
    });
    const inHand = await world.write({ recipient: zhou, at: new Date(monday0900.getTime() + 60_000), urgent: true, purpose: 'answered' });
    await world.clock.stand(new Date(monday0900.getTime() + 120_000));
    const goOn = await underway;
    first.deliverer.shutdown();
    goOn();
    await first.stopped;
    expect(await world.outcomeOf(inHand)).toBe('sent');

    const other = createMemoryChannel('slack');
    const second = await start(other, mail);
    const next = await world.write({ recipient: zhou, at: new Date(monday0900.getTime() + 90_000), urgent: true, purpose: 'nudged' });
    await eventually(() => world.outcomeOf(next), (outcome) => outcome === 'sent');
    expect([slack.held.size, other.held.size]).toEqual([2, 1]);
    expect(await world.prisma.deliveryEpoch.findUniqueOrThrow({ where: { channel: 'slack' } })).toMatchObject({ epoch: 2 });
    expect((await client.workflow.getHandle(deliverWorkflowId('slack')).describe()).status.name).toBe('RUNNING');
    second.deliverer.shutdown();
    await second.stopped;
  });
});
