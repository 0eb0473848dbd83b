import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/read-config.ts';
import { readConfig } from '../config/read-config.ts';
import { instantAt } from '../core/schedule/instant.ts';
import { createClockDriver, type ClockDriver } from '../desk/clock-driver.ts';
import { createSessions } from '../store/sessions.ts';
import { engineOnDemand } from './engine-on-demand.ts';
import { findFreePort } from './find-free-port.ts';
import { keepRunning, type Part } from './keep-running.ts';
import { openRegister } from './open-register.ts';
import { createProcessLog } from './process-log.ts';
import { publicUrl, sandboxUrl } from './public-url.ts';
import { readSample } from './read-sample.ts';
import { refuseTrialClock } from './refuse-trial-clock.ts';
import { registerStepping } from './register-stepping.ts';
import { wantsSample } from './sample-mark.ts';
import { createTrialClock, type ClockWish } from './trial-clock.ts';
import { trialChannels, trialParts } from './trial-channels.ts';
import { untilStopped } from './until-stopped.ts';

const LOGIN_HOURS = 24;
const HOUR_MS = 3_600_000;

export interface UpWishes {
  /** Seconds a day takes in the trial, or paused; undefined as it was. */
  clock: ClockWish;
  environment: NodeJS.ProcessEnv;
}

/** `duban up`: everything in one place, each part a process of its own that is started again when it falls. */
export async function run({ settings: given }: Config, { clock: wish, environment }: UpWishes): Promise<void> {
  const trial = trialParts(given);
  const channels = trialChannels(given, trial, await findFreePort());
  const env = { ...environment, ...channels };
  const { settings } = readConfig(env);
  const log = createProcessLog('up', settings);
  const say = (line: string) => process.stderr.write(`${line}\n`);

  const register = await openRegister(settings);
  if (!trial.ownClock) {
    await refuseTrialClock(register.clock).catch(async (refusal: unknown) => {
      await register.prisma.$disconnect();
      throw refusal;
    });
  }
  const trialClock = createTrialClock(register.prisma, register.clock);
  if (trial.ownClock) await trialClock.begin(instantAt((await readSample()).startDate, '08:30', settings.DUBAN_ZONE), wish);
  else if (wish) say('A real channel is set, so the clock is the machine’s: --day is not used.');
  const letGo = trial.ownClock ? trialClock.keepSeen((error) => log.warn({ reason: String(error) }, 'the clock cannot be noted')) : async () => undefined;

  const command = fileURLToPath(new URL('../cli/main.js', import.meta.url));
  const logs = join(resolve(settings.DUBAN_HOME), 'logs');
  const names = ['worker', 'deliver', 'web', 'bot', ...(trial.sandboxChat || trial.sandboxMail ? ['sandbox'] : [])];
  const parts: Part[] = names.map((name) =>
    keepRunning({
      name,
      command: [command, name],
      env,
      logs,
      onEnd: (part, how, restMs) => say(`${part} ended by itself (${how}); it is started again in ${restMs} ms. Its log: ${join(logs, `${part}.log`)}`),
    }),
  );
  const stopped = untilStopped();
  // Loaded while the parts load: until here a start is one process on one core.
  const engine = engineOnDemand(settings);
  const opening = engine.open();

  try {
    const begun = await Promise.race([Promise.all([opening, ...parts.map((part) => part.ready)]).then(() => true), stopped.then(() => false)]);
    if (begun) {
      if (trial.ownClock && (await wantsSample(register.prisma))) {
        const { loadSample } = await import('./load-sample.ts');
        const { tasks, launched } = await loadSample(register, (await opening).engine);
        say(`The sample is loaded: a bureau that does not exist, its ${tasks} tasks launched on ${launched}.`);
      }
      const driver = createClockDriver({ clock: register.clock, stepping: registerStepping(register), engine });
      if (trial.ownClock) await trialClock.tellTasks(driver);
      for (const line of await addresses(driver)) process.stdout.write(`${line}\n`);
      await stopped;
    }
  } finally {
    await Promise.all(parts.map((part) => part.stop()));
    await letGo();
    await Promise.all([engine.close(), register.prisma.$disconnect()]);
  }

  async function addresses(clock: Pick<ClockDriver, 'read'>): Promise<string[]> {
    const { people } = await register.directory.readDirectory();
    const supervisor = people.find((person) => person.roles.some((role) => role.kind === 'supervisor'));
    const until = new Date(Date.now() + LOGIN_HOURS * HOUR_MS);
    const token = supervisor && (await createSessions(register.prisma).issueLogin(supervisor.address, until));
    const { now, secondsPerDay, paused } = await clock.read();
    const sandbox = sandboxUrl(settings);
    return [
      '',
      'Duban is running.',
      ...(token ? [`  Register  ${publicUrl(settings)}/login/${token}   (one log-in, good for ${LOGIN_HOURS} hours)`] : []),
      ...(sandbox ? [`  Sandbox   ${sandbox}   (be anyone: messages, letters, the clock)`] : []),
      `  Clock     ${now}${paused ? ', paused' : secondsPerDay === 86_400 ? '' : `, a day takes ${secondsPerDay} s`}`,
      '  Stop      Ctrl-C; a second start finds everything again.',
      '',
    ];
  }
}
