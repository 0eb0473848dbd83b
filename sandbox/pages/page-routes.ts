import { Hono, type Context } from 'hono';
import type { Person } from '../slack/person.ts';
import { showClockPage } from './clock-page.ts';
import { showBoxPage, showLetterList, showMailAddresses, showMailPage } from './mail-page.ts';
import type { Markup } from './markup.ts';
import { showMessages } from './message-view.ts';
import { showHome, showModal } from './modal-view.ts';
import { showOverviewPage, showOverviewTable } from './overview-page.ts';
import { showSidebar, type Shown } from './page-layout.ts';
import { pageScript } from './page-script.ts';
import { showHomePage, showPersonPage } from './person-page.ts';
import { style } from './style.ts';

/** Nothing but the sandbox's own files may load or run in its pages. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A letter's own HTML: no scripts, nothing fetched, its links open outside the frame. */
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** What a mail program would add of its own: links open outside, a sans-serif face where the letter names none. */
const letterHead = '<base target="_blank"><style>body{font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:16px 20px}</style>';

/** The pages and the parts of them that are fetched again after a change. */
export function createPageRoutes(shown: Shown, clockAvailable: boolean): Hono {
  const routes = new Hono();
  const { workspace, mailbox } = shown;

  const page = (context: Context, html: string) => context.html(html, 200, { 'Content-Security-Policy': pagePolicy });
  const part = (context: Context, part: Markup) => context.html(part.html, 200, { 'Cache-Control': 'no-store' });
  const forPerson = (show: (context: Context, person: Person) => Response | Promise<Response>) => (context: Context) => {
    const person = workspace.people.find(context.req.param('id') ?? '');
    return person ? show(context, person) : context.text('名录里没有这个人。', 404);
  };

  routes.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
  });

  routes.get('/assets/style.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  routes.get('/assets/page.js', (context) => context.body(pageScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));

  routes.get('/', (context) => page(context, showOverviewPage(shown)));
  routes.get('/people/:id', forPerson((context, person) => page(context, showPersonPage(shown, person))));
  routes.get('/people/:id/home', forPerson((context, person) => page(context, showHomePage(shown, person))));
  routes.get('/people/:id/messages', forPerson((context, person) => part(context, showMessages(person, workspace))));
  routes.get('/people/:id/modal', forPerson((context, person) => part(context, showModal(person, workspace))));
  routes.get('/people/:id/home-view', forPerson((context, person) => part(context, showHome(person, workspace))));
  routes.get('/sandbox/people-list', (context) => part(context, showSidebar(shown, { place: context.req.query('place') === 'mail' ? 'mail' : 'people', current: context.req.query('current') })));
  routes.get('/sandbox/overview', (context) => part(context, showOverviewTable(shown)));

  routes.get('/mail', (context) => page(context, showMailPage(shown)));
  routes.get('/sandbox/mail-list', (context) => part(context, showMailAddresses(shown)));
  routes.get('/mail/:address', (context) => page(context, showBoxPage(shown, context.req.param('address'), undefined)));
  routes.get('/mail/:address/:id', (context) => {
    const { address, id } = context.req.param();
    const letter = mailbox.find(id);
    if (!letter?.recipients.includes(address.toLowerCase())) return context.text('这个地址没有这封信。', 404);
    mailbox.markRead(id, address);
    return page(context, showBoxPage(shown, address, letter));
  });
  routes.get('/sandbox/letters-of/:address', (context) =>
    part(context, showLetterList(shown, context.req.param('address'), context.req.query('open'))),
  );
  routes.get('/sandbox/letters/:id/html', (context) => {
    const letter = mailbox.find(context.req.param('id'));
    if (!letter) return context.text('没有这封信。', 404);
    return context.html(`${letterHead}${letter.html}`, 200, { 'Content-Security-Policy': letterPolicy });
  });

  routes.get('/clock', (context) => page(context, showClockPage(shown, clockAvailable)));
  return routes;
}
