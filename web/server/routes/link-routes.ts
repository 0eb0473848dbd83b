import { createHash, randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Directory } from '../../../core/plan/directory.ts';
import { dateOf } from '../../../core/schedule/instant.ts';
import { instructionKinds, type InstructionKind } from '../../../core/task/task-event.ts';
import { UnknownPerson } from '../../../desk/unreceivable.ts';
import { wordsFor } from '../../../locales/index.ts';
import type { ActionLink } from '../../../ports/action-links.ts';
import type { TaskView } from '../../../ports/reads.ts';
import { createFormNonce } from '../form-nonce.ts';
import { ledgerRow } from '../ledger.ts';
import { limitMisses } from '../limit-misses.ts';
import { nameBook } from '../name-book.ts';
import { goneLinkPage } from '../pages/gone-page.ts';
import { layout, type Html } from '../pages/layout.ts';
import { linkPage, LONGEST_INSTRUCTION, recordedPage, type LinkProps } from '../pages/link-page.ts';
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
    const props = await readLink(parts, link, standing);
    return await page(context, props.row.task.title, linkPage({ ...props, nonce: nonces.seal(token, machineNow()) }));
  });

  app.post('/l/:token', bodyLimit({ maxSize: LARGEST_FORM, onError: (context) => context.text('内容过长。', 413) }), async (context) => {
    const token = context.req.param('token');
    const now = await clock.now();
    const link = await links.look(token, now);
    const standing = await standingOf(parts, link);
    if (!link || !standing) return await gone(context);
    const props = await readLink(parts, link, standing);

    const typed = await readForm(context);
    const problem = nonces.isGood(typed.nonce, token, machineNow()) ? problemWith(typed) : '页面打开时间过长，请核对后再提交一次。';
    if (problem !== null) {
      return await page(context, props.row.task.title, linkPage({ ...props, typed, problem, nonce: nonces.seal(token, machineNow()) }));
    }

    const kind = typed.kind as InstructionKind;
    const ask = { type: 'instruct' as const, kind, words: typed.words };
    // The inbox row is written first: a stop between the two leaves a link that can be used, never words that are lost.
    const receipt = await received(() => desk.receive({ key: keyOf(link, token), by: link.person, for: link.person, via: 'link', asks: [{ taskId: link.taskId, ask }] }));
    if (!receipt || !(await links.use(token, now))) return await gone(context);

    const { rows } = await desk.settled(receipt, PATIENCE_MS);
    const outcome = rows[0]?.outcome ?? null;
    const refusal = outcome && !outcome.ok ? wordsFor('zh-CN').rejections[outcome.code] : null;
    const recorded = outcome?.ok ? await recordedWords(parts, link.taskId, outcome.revision) : null;
    const { words, kind: held } = recorded ?? { words: typed.words, kind };
    return await page(context, props.row.task.title, recordedPage({ ...props, kind: held, words, refusal, settled: outcome !== null }));
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
async function readLink(parts: WebParts, link: ActionLink, { task, directory }: Standing): Promise<Omit<LinkProps, 'nonce'>> {
  const { reads, clock } = parts;
  const [plans, submissions, lines, policy, calendar, now] = await Promise.all([
    reads.plans(), reads.submissions(task.id), reads.linesOfTask(task.id), parts.policy(), parts.calendar(), clock.now(),
  ]);
  const plan = plans.find(({ id }) => id === task.planId);
  if (!plan) throw new Error(`task ${task.id} is of plan ${task.planId}, which the register does not know`);
  const row = ledgerRow(task, plan, submissions.at(-1) ?? null, { today: dateOf(now, policy.zone), policy, calendar });
  const late: readonly string[] = ['reportOverdue', 'signBy', 'deadlineOverdue'];
  const tried = lines.filter((line) => late.includes(line.purpose) && (line.outcome === 'sent' || line.outcome === 'fallback') && row.overdue.some(({ date }) => date === line.due));
  return { row, tried, leaderName: nameBook(directory)(link.person) };
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

/** The words as the register has them: of two pages open at once, the other one may have been first. */
async function recordedWords({ reads }: WebParts, taskId: string, revision: number) {
  const entry = (await reads.timeline(taskId)).find(({ event }) => event?.revision === revision);
  return entry?.event?.type === 'instructed' ? { words: entry.words ?? '', kind: entry.event.kind } : null;
}

async function readForm(context: Context): Promise<{ nonce: string; words: string; kind: string }> {
  const form = await context.req.parseBody();
  const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
  return { nonce: field('nonce'), words: field('words').replaceAll('\r\n', '\n').trim(), kind: field('kind') };
}

function problemWith({ words, kind }: { words: string; kind: string }): string | null {
  if (words === '') return '请填写批示内容。';
  if ([...words].length > LONGEST_INSTRUCTION) return `批示内容请不超过 ${LONGEST_INSTRUCTION} 字。`;
  return (instructionKinds as readonly string[]).includes(kind) ? null : '请选择处理方式。';
}
