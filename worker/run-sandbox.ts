import { join, resolve } from 'node:path';
import type { Config } from '../config/read-config.ts';
import { createClockDriver } from '../desk/clock-driver.ts';
import { ClockFault } from '../desk/clock-fault.ts';
import { sayClockFault } from '../desk/say-clock-fault.ts';
import { createSandbox } from '../sandbox/create-sandbox.ts';
import { createListener } from '../store/listen.ts';
import { directoryWords } from './directory-words.ts';
import { engineOnDemand } from './engine-on-demand.ts';
import { openRegister } from './open-register.ts';
import { createProcessLog } from './process-log.ts';
import { registerStepping } from './register-stepping.ts';
import { untilStopped } from './until-stopped.ts';

const LOOK_MS = 2_000;

/** `duban sandbox`: everybody's chat and mailbox on one page, and the trial's clock. */
export async function run({ settings }: Config): Promise<void> {
  const log = createProcessLog('sandbox', settings);
  const register = await openRegister(settings);
  const engine = engineOnDemand(settings);
  const listener = createListener(register.databaseUrl);
  const stepping = registerStepping(register);
  const driver = createClockDriver({ clock: register.clock, stepping, engine });

  // Messages carry the trial's time, which the sandbox asks for without waiting: kept here, renewed at every change.
  let reading = { ...(await register.clock.read()), taken: Date.now() };
  const renew = () => register.clock.read().then((fresh) => (reading = { ...fresh, taken: Date.now() }));
  const forget = listener.on('duban_clock', () => void renew().catch((error: unknown) => log.warn({ reason: String(error) }, 'the clock cannot be read')));
  const now = () =>
    reading.secondsPerDay === null
      ? reading.now
      : new Date(reading.now.getTime() + ((Date.now() - reading.taken) * 86_400) / reading.secondsPerDay);

  const { port, hostname } = new URL(settings.DUBAN_SMTP_URL ?? 'smtp://127.0.0.1:0');
  const sandbox = await createSandbox({
    port: settings.DUBAN_SANDBOX_PORT,
    smtpPort: hostname === '127.0.0.1' ? Number(port) : 0,
    botToken: settings.DUBAN_SLACK_BOT_TOKEN ?? 'xoxb-unused',
    signingSecret: settings.DUBAN_SLACK_SIGNING_SECRET ?? 'unused',
    teamId: 'T0DUBAN',
    dataFile: join(resolve(settings.DUBAN_HOME), 'sandbox.json'),
    now,
    clock: { ...driver, to: (instant) => inWords(driver.to(new Date(instant)), settings.DUBAN_ZONE) },
  });
  sandbox.setRequestUrl(`http://127.0.0.1:${settings.DUBAN_BOT_PORT}/slack/events`);

  let shown = -1;
  const showPeople = async () => {
    const version = await register.directory.version();
    if (version === shown) return;
    const { people } = await register.directory.readDirectory();
    sandbox.people(people.flatMap(({ chatId, name, address, roles }) => (chatId ? [{ chatId, name, address, title: directoryWords(roles) }] : [])));
    shown = version;
  };
  await showPeople();
  const timer = setInterval(() => void showPeople().catch((error: unknown) => log.warn({ reason: String(error) }, 'the directory cannot be read')), LOOK_MS);
  process.send?.('ready');

  await untilStopped();
  clearInterval(timer);
  forget();
  await sandbox.close();
  await listener.close();
  await Promise.all([engine.close(), register.prisma.$disconnect()]);
}

/** The clock page shows a fault's message to people as it is. */
const inWords = (walk: Promise<void>, zone: string): Promise<void> =>
  walk.catch((error: unknown) => {
    throw error instanceof ClockFault ? new Error(sayClockFault(error, zone), { cause: error }) : error;
  });
