import { createHash, randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Directory } from '../../../core/plan/directory.ts';
import { dateOf } from '../../../core/schedule/instant.ts';
import { UnknownPerson } from '../../../desk/unreceivable.ts';
import { wordsFor } from '../../../locales/index.ts';
import type { ActionLink } from '../../../ports/action-links.ts';
import type { TaskView } from '../../../ports/reads.ts';
import { createFormNonce } from '../form-nonce.ts';
import { ledgerRow } from '../ledger.ts';
import type { LinkProps, Typed } from '../link-acts/link-act.ts';
import { linkActs } from '../link-acts/link-acts.ts';
import { limitMisses } from '../limit-misses.ts';
import { nameBook } from '../name-book.ts';
import { goneLinkPage, overLinkPage } from '../pages/gone-page.ts';
import { layout, type Html } from '../pages/layout.ts';
import { requestAddress } from '../request-address.ts';
import type { WebParts } from '../web-parts.ts';

const MISSES_A_MINUTE = 30;
const LARGEST_FORM = 64 * 1024;
const PATIENCE_MS = 5_000;

/**
 * The page behind a link in a letter (design.md §7): GET shows and never acts, POST acts once, with the nonce of the page.
 * A token that does not stand gets one answer, whatever is wrong with it.
 */
export function linkRoutes(parts: WebParts): Hono {
  const { links, desk, clock, log, machineNow = () => new Date() } = parts;
  const nonces = createFormNonce(parts.nonceKey ?? randomBytes(32));
  const limit = limitMisses(MISSES_A_MINUTE);
  const app = new Hono();

  const page = (context: Context, title: string, body: Html) => context.html(layout({ title, body, narrow: true }));
  const gone = (context: Context) => {
    limit.count(requestAddress(context), machineNow());
    log?.warn({ address: requestAddress(context) }, 'a link that does not stand');
    return context.html(layout({ title: '链接已失效', body: goneLinkPage(), narrow: true }), 404);
  };

  app.use('/l/:token', async (context, next) => {
    if (limit.isOver(requestAddress(context), machineNow())) return context.text('尝试过于频繁，请一分钟后再试。', 429);
    return await next();
  });

  app.get('/l/:token', async (context) => {
    const token = context.req.param('token');
    const link = await links.look(token, await clock.now());
    const standing = await standingOf(parts, link);
    if (!link || !standing) return await gone(context);
    // A scanner's HEAD needs no page to be read and built for it.
    if (context.req.method === 'HEAD') return context.html('');
    const act = linkActs[link.action];
    const subject = act.subject(standing.task.state);
    const props = await readLink(parts, link, standing);
    const body = subject === null ? overLinkPage(standing.task) : act.page(props, { nonce: nonces.seal(aboutOf(token, subject), machineNow()) });
    return await page(context, props.row.task.title, body);
  });

  app.post('/l/:token', bodyLimit({ maxSize: LARGEST_FORM, onError: (context) => context.text('内容过长。', 413) }), async (context) => {
    const token = context.req.param('token');
    const now = await clock.now();
    const link = await links.look(token, now);
    const standing = await standingOf(parts, link);
    if (!link || !standing) return await gone(context);
    const { state } = standing.task;
    const act = linkActs[link.action];
    const subject = act.subject(state);
    const props = await readLink(parts, link, standing);
    if (subject === null) return await page(context, props.row.task.title, overLinkPage(standing.task));

    const { nonce, typed } = await readForm(context, act.fields);
    const about = aboutOf(token, subject);
    const problem = nonces.isGood(nonce, about, machineNow()) ? act.problemWith(typed) : '页面打开时间过长，请核对后再提交一次。';
    if (problem !== null) {
      return await page(context, props.row.task.title, act.page(props, { typed, problem, nonce: nonces.seal(about, machineNow()) }));
    }

    const ask = act.ask(typed, state);
    // The inbox row is written first: a stop between the two leaves a link that can be used, never words that are lost.
    const receipt = await received(() => desk.receive({ key: keyOf(link, token), by: link.person, for: link.person, via: 'link', asks: [{ taskId: link.taskId, ask }] }));
    if (!receipt || !(await links.use(token, now))) return await gone(context);

    const { rows } = await desk.settled(receipt, PATIENCE_MS);
    const outcome = rows[0]?.outcome ?? null;
    const refusal = outcome && !outcome.ok ? wordsFor('zh-CN').rejections[outcome.code] : null;
    const entry = outcome?.ok ? await entryOf(parts, link.taskId, outcome.revision) : null;
    return await page(context, props.row.task.title, act.recorded(props, { typed, entry, refusal, settled: outcome !== null }));
  });

  app.all('/l/:token', (context) => context.body(null, 405, { Allow: 'GET, HEAD, POST' }));
  return app;
}

interface Standing {
  task: TaskView;
  directory: Directory;
}

/** Null when the task or the addressee is not there any longer: then the link does not stand either. */
async function standingOf({ reads, directory }: WebParts, link: ActionLink | null): Promise<Standing | null> {
  if (!link) return null;
  const [task, held] = await Promise.all([reads.task(link.taskId), directory()]);
  return task && held.people.some(({ address }) => address === link.person) ? { task, directory: held } : null;
}

/** What the page shows about the task. */
async function readLink(parts: WebParts, link: ActionLink, { task, directory }: Standing): Promise<LinkProps> {
  const { reads, clock } = parts;
  const [plans, submissions, lines, timeline, policy, calendar, now] = await Promise.all([
    reads.plans(), reads.submissions(task.id), reads.linesOfTask(task.id), reads.timeline(task.id), parts.policy(), parts.calendar(), clock.now(),
  ]);
  const plan = plans.find(({ id }) => id === task.planId);
  if (!plan) throw new Error(`task ${task.id} is of plan ${task.planId}, which the register does not know`);
  const row = ledgerRow(task, plan, submissions.at(-1) ?? null, { today: dateOf(now, policy.zone), policy, calendar });
  const late: readonly string[] = ['reportOverdue', 'signBy', 'deadlineOverdue'];
  const tried = lines.filter((line) => late.includes(line.purpose) && (line.outcome === 'sent' || line.outcome === 'fallback') && row.overdue.some(({ date }) => date === line.due));
  return { row, tried, timeline, leaderName: nameBook(directory)(link.person) };
}

/** A letter that was sent twice holds two links for one matter: both are one act. */
function keyOf({ deliveryId, taskId, person, action }: ActionLink, token: string): string {
  const matter = deliveryId === null ? token : [deliveryId, taskId, person, action].join('\n');
  return `link/${createHash('sha256').update(matter).digest('hex')}`;
}

/** Null when the addressee left the directory while the page was open. */
async function received<T>(receive: () => Promise<T>): Promise<T | null> {
  try {
    return await receive();
  } catch (error) {
    if (error instanceof UnknownPerson) return null;
    throw error;
  }
}

/** The act as the register has it. */
const entryOf = async ({ reads }: WebParts, taskId: string, revision: number) => (await reads.timeline(taskId)).find(({ event }) => event?.revision === revision) ?? null;

/** A page's nonce stands for what it showed: when that has changed, it is shown anew. */
const aboutOf = (token: string, subject: string): string => [token, subject].join('\n');

async function readForm(context: Context, fields: readonly string[]): Promise<{ nonce: string; typed: Typed }> {
  const form = await context.req.parseBody();
  const field = (name: string) => (typeof form[name] === 'string' ? form[name].replaceAll('\r\n', '\n').trim() : '');
  return { nonce: field('nonce'), typed: Object.fromEntries(fields.map((name) => [name, field(name)])) };
}
