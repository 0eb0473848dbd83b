import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { guardHeaders } from './guard-headers.ts';
import { brokenPage, notFoundPage } from './pages/gone-page.ts';
import { layout } from './pages/layout.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { ledgerRoutes } from './routes/ledger-routes.ts';
import { linkRoutes } from './routes/link-routes.ts';
import { loginRoutes } from './routes/login-routes.ts';
import { rememberFor } from './remember-for.ts';
import { sameOrigin } from './same-origin.ts';
import { style } from './style.ts';
import type { WebParts } from './web-parts.ts';

const FRESH_MS = 1_000;

export interface Web {
  /** Answers a request without any socket: what tests call. */
  fetch(request: Request): Promise<Response>;
  /** Listens on the host, loopback by default; resolves with the port once it is open, rejects when it is taken. */
  listen(port: number, host?: string): Promise<{ port: number }>;
  close(): Promise<void>;
}

/** The pages: the register behind a session, leaders' links, health. */
export function createWeb(given: WebParts): Web {
  const parts: WebParts = {
    ...given,
    directory: rememberFor(FRESH_MS, given.directory),
    calendar: rememberFor(FRESH_MS, given.calendar),
    policy: rememberFor(FRESH_MS, given.policy),
  };
  const app = new Hono();
  app.use(guardHeaders);
  app.use(sameOrigin(parts.publicUrl));
  app.onError((error, context) => {
    parts.log?.error({ error: error.message, path: context.req.routePath }, 'a page failed');
    return context.html(layout({ title: '暂时无法显示', body: brokenPage(), narrow: true }), 500);
  });
  app.notFound((context) => context.html(layout({ title: '没有找到', body: notFoundPage(), narrow: true }), 404));
  app.get('/style.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=3600' }));
  app.route('/', healthRoutes(parts));
  app.route('/', linkRoutes(parts));
  app.route('/', loginRoutes(parts));
  app.route('/', ledgerRoutes(parts));

  let server: ServerType | undefined;
  return {
    fetch: async (request) => await app.fetch(request),

    listen: (port, hostname = '127.0.0.1') =>
      new Promise((resolve, reject) => {
        server = serve({ fetch: app.fetch, port, hostname }, (info: AddressInfo) => resolve({ port: info.port }));
        server.once('error', reject);
      }),

    close: () =>
      new Promise((resolve, reject) => {
        if (!server) return resolve();
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
