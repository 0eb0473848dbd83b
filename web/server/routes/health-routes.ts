import { Hono } from 'hono';
import type { WebParts } from '../web-parts.ts';

/** `/healthz`: the process lives. `/readyz`: everything it needs answers; names what does not, and nothing else. */
export function healthRoutes({ probes = [], log }: Pick<WebParts, 'probes' | 'log'>): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    const checks = await Promise.all(
      probes.map(async ({ name, check }) => {
        try {
          return { name, ok: await check() };
        } catch (error) {
          log?.warn({ probe: name, error: String(error) }, 'not ready');
          return { name, ok: false };
        }
      }),
    );
    const ok = checks.every((each) => each.ok);
    return context.json({ ok, checks }, ok ? 200 : 503);
  });
  return app;
}
