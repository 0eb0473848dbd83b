import { Hono, type Context } from 'hono';
import { addDays } from '../../../core/calendar/day-number.ts';
import { dateOf, instantAt } from '../../../core/schedule/instant.ts';
import { planAsOf, type PlanAsOf } from '../../../desk/plan-as-of.ts';
import type { PlanView, TaskView } from '../../../ports/reads.ts';
import { filterLedger, ledgerRow, type LedgerDay, type LedgerFilter } from '../ledger.ts';
import { nameBook } from '../name-book.ts';
import { notFoundPage } from '../pages/gone-page.ts';
import { layout, type Html } from '../pages/layout.ts';
import { ledgerPage } from '../pages/ledger-page.ts';
import { plansPage } from '../pages/plans-page.ts';
import { taskPage } from '../pages/task-page.ts';
import { readSession } from '../session-cookie.ts';
import { sightOf } from '../sight.ts';
import type { WebParts } from '../web-parts.ts';
import { editionRoutes, type Seeing } from './edition-routes.ts';

/** The register's pages, each behind a session and cut to what its person may see; anything else is not found (B13). */
export function ledgerRoutes(parts: WebParts): Hono<Seeing> {
  const { sessions, reads, clock, directory, sandboxUrl, log, machineNow = () => new Date() } = parts;
  const app = new Hono<Seeing>();

  app.use(async (context, next) => {
    const token = readSession(context);
    const address = token === undefined ? null : await sessions.personOf(token, machineNow());
    const people = await directory();
    const person = address === null ? undefined : people.people.find((each) => each.address === address);
    if (!person) return context.redirect('/login', 303);
    context.set('sight', sightOf(person, people));
    return await next();
  });

  const show = (context: Context<Seeing>, title: string, body: Html) =>
    context.html(layout({ title, body, who: context.get('sight').person.name, sandboxUrl }));
  const notFound = (context: Context<Seeing>) => {
    log?.warn({ path: context.req.path, person: context.get('sight').person.address }, 'asked for what is not there or not theirs');
    return context.html(layout({ title: '没有找到', body: notFoundPage(), who: context.get('sight').person.name, narrow: true }), 404);
  };
  const day = async (): Promise<LedgerDay> => {
    const [now, policy, calendar] = await Promise.all([clock.now(), parts.policy(), parts.calendar()]);
    return { today: dateOf(now, policy.zone), policy, calendar };
  };
  const planOf = async (id: string): Promise<PlanView | undefined> => (await reads.plans()).find((plan) => plan.id === id);

  /** The tasks seen today as they stood at the end of a day: who may see a task is asked of today. */
  const before = async (id: string, asOf: string, seen: TaskView[]): Promise<PlanAsOf> => {
    const { tasks, reports } = await planAsOf(reads, id, instantAt(addDays(asOf, 1), '00:00', parts.zone));
    const ids = new Set(seen.map((task) => task.id));
    return { tasks: tasks.filter((task) => ids.has(task.id)), reports };
  };

  app.get('/', async (context) => {
    const plans = await reads.plans();
    const seen = await Promise.all(plans.map(async (plan) => (await reads.tasksOf(plan.id)).filter((task) => context.get('sight').sees(task)).length));
    const shown = plans.flatMap((plan, index) => (seen[index] ? [{ ...plan, tasks: seen[index] }] : []));
    return await show(context, '计划台账', plansPage(shown));
  });

  app.get('/plans/:id', async (context) => {
    const { sees, lights } = context.get('sight');
    const id = context.req.param('id');
    const plan = await planOf(id);
    const tasks = plan ? (await reads.tasksOf(id)).filter(sees) : [];
    if (!plan || tasks.length === 0) return await notFound(context);
    const now = await day();
    const filter = readFilter(context, lights);
    const asOf = pastDay(filter.asOf, now.today);
    const shown = asOf === null ? { tasks, reports: await reads.newestReports(id) } : await before(id, asOf, tasks);
    const all = shown.tasks.map((task) => ledgerRow(task, plan, shown.reports.get(task.id) ?? null, { ...now, today: asOf ?? now.today }));
    return await show(context, plan.title, ledgerPage({ plan, all, rows: filterLedger(all, filter), filter: { ...filter, asOf: asOf ?? '' }, lights, today: now.today }));
  });

  editionRoutes(app, parts, { show, notFound });

  app.get('/tasks/:id', async (context) => {
    const { sees, lights } = context.get('sight');
    const task = await reads.task(context.req.param('id'));
    if (!task || !sees(task)) return await notFound(context);
    return await show(context, task.title, await readTask(parts, task, (await planOf(task.planId))!, await day(), lights));
  });

  return app;
}

async function readTask(web: WebParts, task: TaskView, plan: PlanView, day: LedgerDay, lights: boolean): Promise<Html> {
  const { reads, directory, zone, sandboxUrl } = web;
  const [submissions, parts, timeline, lines, people] = await Promise.all([
    reads.submissions(task.id),
    reads.parts([task.id]),
    reads.timeline(task.id),
    reads.linesOfTask(task.id),
    directory(),
  ]);
  const row = ledgerRow(task, plan, submissions.at(-1) ?? null, day);
  const planned = lines.filter((line) => line.recordedAt === null && line.outcome === null);
  return taskPage({ row, submissions, parts, timeline, planned, lights, nameOf: nameBook(people), sandboxUrl, zone });
}

const readFilter = (context: Context, lights: boolean): LedgerFilter => ({
  light: lights ? (context.req.query('light') ?? '') : '',
  unit: context.req.query('unit') ?? '',
  text: context.req.query('text') ?? '',
  asOf: context.req.query('asOf') ?? '',
});

/** The day asked for where it is a date gone by; null for today, for days to come and for what is no date. */
function pastDay(text: string, today: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || Number.isNaN(Date.parse(text))) return null;
  // 02-30 would be read as a day in March.
  return text < today && new Date(text).toISOString().startsWith(text) ? text : null;
}
