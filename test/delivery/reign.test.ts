import { afterAll, beforeAll, expect, it } from 'vitest';
import { reign } from '../../activities/drain.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { createRegisterReads } from '../../store/reads/create-register-reads.ts';
import { createLedgerWorld, monday0900, zhou, type LedgerWorld } from './ledger-world.ts';
import { createMemoryChannel } from './memory-channel.ts';

let world: LedgerWorld;
beforeAll(async () => void (world = await createLedgerWorld()));
afterAll(() => world.drop());

it('reigns until stopped, and looks at once when the bell rings', async () => {
  await world.clock.stand(monday0900);
  const channel = createMemoryChannel('slack');
  const stop = new AbortController();
  let ring: () => void = () => undefined;
  const reigning = reign(
    {
      channel, fallback: null, ledger: world.ledger, reads: createRegisterReads(world.prisma), clock: world.clock,
      rules: async () => ({ policy: defaultPolicy, calendar: chineseCalendar }),
      onIntents: (heard) => {
        ring = heard;
        return () => undefined;
      },
    },
    stop.signal,
  );
  const arrived = new Promise<void>((resolve) => {
    const send = channel.send.bind(channel);
    channel.send = async (message) => {
      resolve();
      return await send(message);
    };
  });
  await world.write({ recipient: zhou });
  ring();
  await arrived;
  stop.abort();
  expect(await reigning).toMatchObject({ sent: 1 });
});
