import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = 'duban_session';
export const SESSION_MS = 12 * 3_600_000;

const options = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: publicUrl.startsWith('https:') }) as const;

export const readSession = (context: Context): string | undefined => getCookie(context, NAME);

export const giveSession = (context: Context, token: string, publicUrl: string): void =>
  setCookie(context, NAME, token, { ...options(publicUrl), maxAge: SESSION_MS / 1000 });

export const dropSession = (context: Context, publicUrl: string): void => void deleteCookie(context, NAME, options(publicUrl));
