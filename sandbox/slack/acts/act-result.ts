import type { Delivered } from '../request-url.ts';

/** What a person sees after an act: nothing more, a warning, or sentences beside fields (by block id). */
export type ActResult = { ok: true } | { ok: false; warning: string } | { ok: false; errors: Record<string, string> };

export const fromDelivery = (delivered: Delivered): ActResult =>
  delivered.ok ? { ok: true } : { ok: false, warning: delivered.warning };

/** The person's act itself makes no sense: no such person, message, element or option. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
}
