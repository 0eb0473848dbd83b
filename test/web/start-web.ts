import type { ActionLinks } from '../../ports/action-links.ts';
import { readCalendar } from '../../store/calendar.ts';
import { readPolicy } from '../../store/policy.ts';
import { answers } from '../../store/readiness.ts';
import { createSessions } from '../../store/sessions.ts';
import { createWeb } from '../../web/server/create-web.ts';
import type { WebParts } from '../../web/server/web-parts.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTestDatabase } from '../support/database.ts';
import { createTrialRegister } from '../support/trial-register.ts';

export const origin = 'http://duban.example';

/** The pages over a launched plan on a database of their own, called without a socket. */
export async function startWeb(linksOf: (parts: { prisma: Awaited<ReturnType<typeof createTestDatabase>>['prisma'] }) => ActionLinks, over: Partial<WebParts> = {}) {
  const database = await createTestDatabase();
  const { prisma } = database;
  const trial = await createTrialRegister(prisma, fictitiousDirectory(), new Date('2026-03-02T00:30:00Z'));
  const { planId } = await trial.importPlan(fictitiousPlan());
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.shelf.leaveOut(planId, '#6', '另行部署');
  await trial.launch(planId, people.supervisor);

  const sessions = createSessions(prisma);
  const links = linksOf({ prisma });
  const logged: { facts: object; message: string }[] = [];
  const log = (facts: object, message: string) => void logged.push({ facts, message });
  const web = createWeb({
    desk: {
      receive: (request) => trial.desk.receive(request),
      // There is no worker here: what was received is worked off when somebody waits for it.
      settled: async (receipt, patienceMs) => (await trial.workInbox(), await trial.desk.settled(receipt, patienceMs)),
    },
    reads: trial.reads,
    editions: trial.editions,
    links,
    sessions,
    clock: trial.clock,
    directory: () => trial.directories.readDirectory(),
    calendar: () => readCalendar(prisma),
    policy: () => readPolicy(prisma),
    publicUrl: origin,
    sandboxUrl: null,
    zone: 'Asia/Shanghai',
    probes: [{ name: 'database', check: () => answers(prisma) }],
    log: { warn: log, error: log },
    ...over,
  });

  const ask = async (path: string, init: RequestInit & { cookie?: string } = {}) =>
    await web.fetch(new Request(`${origin}${path}`, { ...init, headers: { ...init.headers, ...(init.cookie ? { cookie: init.cookie } : {}) } }));

  return {
    ...trial, database, planId, web, links, sessions, logged, ask,
    id: (row: number) => `${planId}-00${row}`,

    /** Logs a person in the way they do it; answers the cookie. */
    async logIn(address: string): Promise<string> {
      const token = await sessions.issueLogin(address, new Date(Date.now() + 60_000));
      const answer = await ask(`/login/${token}`, { method: 'POST', headers: { origin } });
      return answer.headers.get('set-cookie')!.split(';')[0]!;
    },

    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin }) =>
      ask(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
  };
}

export type StartedWeb = Awaited<ReturnType<typeof startWeb>>;
