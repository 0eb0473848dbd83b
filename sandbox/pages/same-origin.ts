import type { MiddlewareHandler } from 'hono';

const isLoopback = (name: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(name);

/**
 * Every page in a browser can reach the loopback, so the sandbox answers only under its own name (another name is a
 * rebound one) and takes acts only from its own pages: an Origin must be its own, and a body must be JSON, which no
 * foreign form can send. Programs without an Origin, such as tests, may act.
 */
export const sameOrigin =
  (host: string): MiddlewareHandler =>
  async (context, next) => {
    const named = context.req.header('host') ?? '';
    const name = named.replace(/:\d+$/, '');
    if (!isLoopback(name) && name !== host) return context.json({ message: `host ${named} is not this sandbox's` }, 403);
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();

    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const foreign = (origin !== undefined && origin !== `http://${named}`) || (site !== undefined && site !== 'same-origin');
    if (foreign) return context.json({ message: 'acts are taken from the sandbox’s own pages only' }, 403);
    const type = context.req.header('content-type')?.split(';')[0]?.trim();
    if (type !== 'application/json') return context.json({ message: 'a body of application/json is needed' }, 415);
    return next();
  };
