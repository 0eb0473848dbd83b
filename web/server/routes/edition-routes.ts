import type { Context, Hono } from 'hono';
import type { Edition } from '../../../core/edition/edition.ts';
import { nameBook } from '../name-book.ts';
import { editionPage } from '../pages/edition-page.ts';
import { editionsPage } from '../pages/editions-page.ts';
import type { Html } from '../pages/layout.ts';
import type { Sight } from '../sight.ts';
import type { WebParts } from '../web-parts.ts';

export type Seeing = { Variables: { sight: Sight } };

export interface Showing {
  show(context: Context<Seeing>, title: string, body: Html): Promise<Response> | Response;
  notFound(context: Context<Seeing>): Promise<Response> | Response;
}

/** The pages of editions (汇总稿), to be read only. Units see their own rows, and nothing before the edition goes round. */
export function editionRoutes(app: Hono<Seeing>, { reads, editions, directory }: WebParts, { show, notFound }: Showing): void {
  const seen = async (context: Context<Seeing>, id: string) => {
    const { sees } = context.get('sight');
    const [plan, tasks] = [(await reads.plans()).find((each) => each.id === id), (await reads.tasksOf(id)).filter(sees)];
    return plan && tasks.length > 0 ? { plan, ids: new Set(tasks.map((task) => task.id)) } : null;
  };
  const isShown = (context: Context<Seeing>, { state }: Edition): boolean => context.get('sight').lights || state !== 'drafting';

  app.get('/plans/:id/editions', async (context) => {
    const found = await seen(context, context.req.param('id'));
    if (!found) return await notFound(context);
    const all = await editions.editions(found.plan.id);
    return await show(context, '汇总稿', editionsPage(found.plan, all.filter((edition) => isShown(context, edition))));
  });

  app.get('/plans/:id/editions/:cycle/:no{[1-9][0-9]{0,3}}', async (context) => {
    const { id, cycle, no } = context.req.param();
    const found = await seen(context, id);
    const edition = found && (await editions.edition(id, cycle, Number(no)));
    if (!found || !edition || !isShown(context, edition)) return await notFound(context);
    const rows = edition.rows.filter(({ taskId }) => found.ids.has(taskId));
    return await show(context, '汇总稿', editionPage({ plan: found.plan, edition, rows, counts: context.get('sight').lights, nameOf: nameBook(await directory()) }));
  });
}
