import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import { UnreadableDocument } from '../../documents/unreadable-document.ts';
import type { Variant } from './make-variants.ts';
import type { Score } from './score-draft.ts';
import { scoreDraft } from './score-draft.ts';

export interface Scored {
  variant: Variant;
  score: Score;
  ms: number;
}

/** Reads every variant and scores it; a file that is refused scores as an empty draft with the refusal as a miss. */
export async function scoreVariants(variants: Variant[]): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const variant of variants) {
    const start = performance.now();
    scored.push({ variant, score: await scoreOne(variant), ms: performance.now() - start });
  }
  return scored;
}

async function scoreOne({ document, fileName, bytes }: Variant): Promise<Score> {
  try {
    return scoreDraft(await readPlanDraft(bytes, fileName), document.expected);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const nothing = scoreDraft({ title: '', issuer: null, documentNumber: null, year: null, marks: [], kind: 'notice', tasks: [], findings: [] }, document.expected);
    return { ...nothing, itemsRight: false, misses: [{ number: '–', what: 'unreadable', wanted: 'a draft', got: error.message, silent: false }] };
  }
}
