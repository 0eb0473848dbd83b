import type { EditionAct } from './edition-act.ts';
import type { Edition, EditionRow } from './edition.ts';
import { joinParts } from './join-parts.ts';

type Key = Pick<Edition, 'planId' | 'cycle' | 'no'>;

/** The edition its acts come to, oldest first; null without any. Throws TypeError where the first is not its opening. */
export const foldEdition = (key: Key, acts: readonly EditionAct[]): Edition | null => acts.reduce<Edition | null>((edition, act) => evolveEdition(edition, act, key), null);

/** Folds one act in. Pure. */
export function evolveEdition(edition: Edition | null, act: EditionAct, key: Key): Edition {
  if (act.type === 'opened') {
    const { unreported, rows, revises, by, at } = act;
    const { planId, cycle, no } = key;
    return { planId, cycle, no, acts: 1, state: 'drafting', unreported, rows, openedBy: by, openedAt: at, circulatedAt: null, told: [], changed: [], writers: [], final: null, revises };
  }
  if (!edition) throw new TypeError(`edition ${key.planId}/${key.cycle}/${key.no}: ${act.type} before it was opened`);
  return apply({ ...edition, acts: edition.acts + 1 }, act);
}

function apply(edition: Edition, act: Exclude<EditionAct, { type: 'opened' }>): Edition {
  switch (act.type) {
    case 'merged': {
      const fresh = new Map(act.rows.map((row) => [row.taskId, row]));
      const rows = edition.rows.map((row) => {
        const taken = fresh.get(row.taskId);
        return taken ? { ...taken, parts: joinParts(row.parts, taken.parts), edited: row.edited } : row;
      });
      return withChanged({ ...edition, rows }, act.rows.map(({ taskId }) => taskId));
    }
    case 'edited': {
      const { taskId, text, progressClass, by, at } = act;
      const write = (row: EditionRow): EditionRow => ({ ...row, edited: text === null ? null : { text, progressClass, by, at, over: row.words?.hash ?? null, ...(row.parts.length > 0 ? { parts: row.parts } : {}) } });
      return withWriter(withRow(edition, taskId, write), by);
    }
    case 'partAdded': {
      const { taskId, part } = act;
      const add = (row: EditionRow): EditionRow => ({ ...row, parts: [...row.parts.filter(({ unit }) => unit !== part.unit), { ...part, typed: true }] });
      return withWriter(withRow(edition, taskId, add), act.by);
    }
    case 'unreportedChosen':
      return { ...edition, unreported: act.unreported };
    case 'circulated':
      return withWriter({ ...edition, state: 'circulating', circulatedAt: act.at, told: act.taskIds, changed: [] }, act.by);
    case 'finalised': {
      const { number, date, approver, selfReviewed, by, at } = act;
      return { ...edition, state: 'final', final: { number, date, approver, selfReviewed, by, at } };
    }
    default:
      throw new TypeError(`unknown act ${JSON.stringify(act satisfies never)}`);
  }
}

const withRow = (edition: Edition, taskId: string, change: (row: EditionRow) => EditionRow): Edition =>
  withChanged({ ...edition, rows: edition.rows.map((row) => (row.taskId === taskId ? change(row) : row)) }, [taskId]);

/** Before the heads were told everything is new to them. */
const withChanged = (edition: Edition, taskIds: string[]): Edition =>
  edition.circulatedAt === null ? edition : { ...edition, changed: [...new Set([...edition.changed, ...taskIds])] };

const withWriter = (edition: Edition, by: string): Edition => ({ ...edition, writers: [...new Set([...edition.writers, by])] });
