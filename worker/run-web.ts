import { join } from 'node:path';
import type { Config } from '../config/read-config.ts';
import { readCalendar } from '../store/calendar.ts';
import { createActionLinks } from '../store/action-links.ts';
import { readPolicy } from '../store/policy.ts';
import { answers, isMigrated } from '../store/readiness.ts';
import { createSessions } from '../store/sessions.ts';
import { createWeb } from '../web/server/create-web.ts';
import { openRegister } from './open-register.ts';
import { createProcessLog } from './process-log.ts';
import { publicUrl, sandboxUrl } from './public-url.ts';
import { projectFolder } from './project-folder.ts';
import { untilStopped } from './until-stopped.ts';

/** Beside package.json, also where this runs from dist/. */
const migrations = join(projectFolder, 'prisma', 'migrations');

/** `duban web`: the register's pages and leaders' links. */
export async function run({ settings }: Config): Promise<void> {
  const log = createProcessLog('web', settings);
  const { desk, reads, editions, clock, directory, prisma } = await openRegister(settings);
  const web = createWeb({
    desk,
    reads,
    editions,
    clock,
    links: createActionLinks(prisma),
    sessions: createSessions(prisma),
    directory: () => directory.readDirectory(),
    calendar: () => readCalendar(prisma),
    policy: () => readPolicy(prisma),
    publicUrl: publicUrl(settings),
    sandboxUrl: sandboxUrl(settings),
    zone: settings.DUBAN_ZONE,
    probes: [
      { name: 'database', check: () => answers(prisma) },
      { name: 'migrations', check: () => isMigrated(prisma, migrations) },
    ],
    log,
  });
  await web.listen(settings.DUBAN_WEB_PORT);
  process.send?.('ready');

  await untilStopped();
  await web.close();
  await prisma.$disconnect();
}
