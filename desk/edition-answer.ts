import type { EditionRejection } from '../core/edition/edition-rejection.ts';
import type { Edition } from '../core/edition/edition.ts';

/** What became of an act on an edition. A refusal changed nothing. */
export type EditionAnswer = { ok: true; edition: Edition } | { ok: false; code: EditionRejection };
