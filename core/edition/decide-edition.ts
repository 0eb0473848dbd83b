import type { ProgressClass } from '../task/task-state.ts';
import type { EditionActBody } from './edition-act.ts';
import type { EditionRejection } from './edition-rejection.ts';
import type { Edition, EditionRow, Unreported } from './edition.ts';
import { joinParts } from './join-parts.ts';
import { mergeRows } from './merge-rows.ts';
import { isOutdated } from './printed-row.ts';

export type EditionCommand =
  | { type: 'open'; unreported: Unreported; rows: EditionRow[] }
  /** `rows` as the register shows them now. */
  | { type: 'merge'; rows: EditionRow[] }
  | { type: 'edit'; taskId: string; text: string; progressClass: ProgressClass | null }
  | { type: 'restore'; taskId: string }
  | { type: 'addPart'; taskId: string; unit: string; text: string }
  | { type: 'choose'; unreported: Unreported }
  | { type: 'circulate' }
  | { type: 'finalise'; number: string; date: string; approver: string; alone: boolean }
  /** `rows` as the register shows them now. */
  | { type: 'revise'; reason: string; rows: EditionRow[] };

export type EditionDecision = { ok: true; act: EditionActBody } | { ok: false; code: EditionRejection };

const reject = (code: EditionRejection): EditionDecision => ({ ok: false, code });
const accept = (act: EditionActBody): EditionDecision => ({ ok: true, act });

/** What becomes of an edition (process.md §3): drafting → circulating (送审) → final, then locked. `newest` is the newest of its period. Pure. */
export function decideEdition(newest: Edition | null, command: EditionCommand): EditionDecision {
  if (command.type === 'open') {
    if (newest) return reject(newest.state === 'final' ? 'EDITION_FINAL' : 'EDITION_OPEN');
    return accept({ type: 'opened', unreported: command.unreported, rows: command.rows, revises: null });
  }
  if (!newest) return reject('NO_EDITION');
  if (command.type === 'revise') return revise(newest, command);
  if (newest.state === 'final') return reject('EDITION_FINAL');

  switch (command.type) {
    case 'merge': {
      const { rows } = mergeRows(newest, command.rows);
      return rows.length === 0 ? reject('NOTHING_NEW') : accept({ type: 'merged', rows });
    }
    case 'edit': {
      const row = rowOf(newest, command.taskId);
      if (!row) return reject('NO_SUCH_ROW');
      if (command.text.trim() === '') return reject('EMPTY_TEXT');
      const { text, progressClass } = row.edited ?? { text: null, progressClass: null };
      const same = text === command.text && (command.progressClass === null || progressClass === command.progressClass) && !isOutdated(row);
      if (same) return reject('NOTHING_NEW');
      return accept({ type: 'edited', taskId: row.taskId, text: command.text, progressClass: command.progressClass ?? progressClass });
    }
    case 'restore': {
      const row = rowOf(newest, command.taskId);
      if (!row) return reject('NO_SUCH_ROW');
      return row.edited ? accept({ type: 'edited', taskId: row.taskId, text: null, progressClass: null }) : reject('NOTHING_NEW');
    }
    case 'addPart': {
      const row = rowOf(newest, command.taskId);
      if (!row) return reject('NO_SUCH_ROW');
      if (command.text.trim() === '') return reject('EMPTY_TEXT');
      const { unit, text } = command;
      if (row.parts.some((part) => part.unit === unit && part.text === text)) return reject('NOTHING_NEW');
      return accept({ type: 'partAdded', taskId: row.taskId, part: { unit, text } });
    }
    case 'choose':
      return newest.unreported === command.unreported ? reject('NOTHING_NEW') : accept({ type: 'unreportedChosen', unreported: command.unreported });
    case 'circulate': {
      if (newest.circulatedAt === null) return accept({ type: 'circulated', taskIds: newest.rows.filter(({ unasked }) => unasked === null).map(({ taskId }) => taskId) });
      return newest.changed.length === 0 ? reject('ALREADY_TOLD') : accept({ type: 'circulated', taskIds: newest.changed });
    }
    case 'finalise':
      return finalise(newest, command);
    default:
      throw new TypeError(`unknown command ${JSON.stringify(command satisfies never)}`);
  }
}

/** 定稿. Whoever wrote it does not approve it, unless the office has nobody else: then it is marked 自审. */
function finalise(edition: Edition, { number, date, approver, alone }: Extract<EditionCommand, { type: 'finalise' }>): EditionDecision {
  if (edition.state !== 'circulating') return reject('NOT_CIRCULATED');
  if (edition.changed.length > 0) return reject('CHANGED_SINCE');
  if (edition.rows.some(({ waiting, edited }) => waiting && !edited)) return reject('ROWS_WAIT');
  if (edition.rows.some(isOutdated)) return reject('ROWS_OUTDATED');
  const own = edition.writers.includes(approver);
  if (own && !alone) return reject('OWN_EDITION');
  return accept({ type: 'finalised', number, date, approver, selfReviewed: own });
}

/** 更正: a new edition that begins with what the final one printed; what units reported since is taken in with it. */
function revise(edition: Edition, { reason, rows }: Extract<EditionCommand, { type: 'revise' }>): EditionDecision {
  if (edition.state !== 'final') return reject('NOT_FINAL');
  if (reason.trim() === '') return reject('EMPTY_REASON');
  const fresh = new Map(mergeRows(edition, rows).rows.map((row) => [row.taskId, row]));
  const begun = edition.rows.map((row) => {
    const taken = fresh.get(row.taskId);
    return taken ? { ...taken, parts: joinParts(row.parts, taken.parts), edited: row.edited } : row;
  });
  return accept({ type: 'opened', unreported: edition.unreported, rows: begun, revises: { no: edition.no, reason } });
}

const rowOf = ({ rows }: Edition, taskId: string): EditionRow | undefined => rows.find((row) => row.taskId === taskId);
