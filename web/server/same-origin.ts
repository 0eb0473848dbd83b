import type { MiddlewareHandler } from 'hono';

/**
 * Refuses what another site's page posts here. A form on a page with `Referrer-Policy: no-referrer` sends `Origin: null`,
 * and plain HTTP sends no `Sec-Fetch-Site`, so neither alone can be demanded: whatever is said must not be foreign. The
 * session cookie is SameSite=Strict and the forms carry a nonce besides.
 */
export const sameOrigin =
  (publicUrl: string): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.method !== 'POST') return await next();
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (foreignSite || (origin !== undefined && origin !== 'null' && !isOwn(origin, publicUrl, context.req.header('host')))) {
      return context.text('只接受本站页面提交的内容。', 403);
    }
    return await next();
  };

function isOwn(origin: string, publicUrl: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
