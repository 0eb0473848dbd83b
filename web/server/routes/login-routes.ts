import { Hono } from 'hono';
import { limitMisses } from '../limit-misses.ts';
import { goneLoginPage } from '../pages/gone-page.ts';
import { layout } from '../pages/layout.ts';
import { loggedOutPage, loginPage } from '../pages/login-page.ts';
import { requestAddress } from '../request-address.ts';
import { dropSession, giveSession, readSession, SESSION_MS } from '../session-cookie.ts';
import type { WebParts } from '../web-parts.ts';

const MISSES_A_MINUTE = 30;

/** One-time log-in: GET shows a button, POST opens the session, and only once. */
export function loginRoutes({ sessions, reads, publicUrl, log, machineNow = () => new Date() }: WebParts): Hono {
  const app = new Hono();
  const limit = limitMisses(MISSES_A_MINUTE);

  app.on(['GET', 'POST'], '/login/:token', async (context) => {
    const [address, now, token] = [requestAddress(context), machineNow(), context.req.param('token')];
    if (limit.isOver(address, now)) return context.text('尝试过于频繁，请一分钟后再试。', 429);
    const known = await sessions.lookLogin(token, now);
    const person = known === null ? null : await reads.personByAddress(known);
    const opened = person && context.req.method === 'POST' ? await sessions.open(token, now, new Date(now.getTime() + SESSION_MS)) : null;

    if (opened) {
      giveSession(context, opened.token, publicUrl);
      return context.redirect('/', 303);
    }
    if (person && context.req.method !== 'POST') return context.html(layout({ title: '登录', body: loginPage(person.name), narrow: true }));
    limit.count(address, now);
    log?.warn({ address }, 'a log-in link that does not stand');
    return context.html(layout({ title: '链接已失效', body: goneLoginPage(), narrow: true }), 404);
  });

  app.get('/login', (context) => context.html(layout({ title: '需要登录', body: loggedOutPage(), narrow: true }), 401));

  app.post('/logout', async (context) => {
    const token = readSession(context);
    if (token !== undefined) await sessions.close(token);
    dropSession(context, publicUrl);
    return context.redirect('/login', 303);
  });
  return app;
}
