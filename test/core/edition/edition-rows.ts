import type { EditionAct } from '../../../core/edition/edition-act.ts';
import { decideEdition, type EditionCommand } from '../../../core/edition/decide-edition.ts';
import type { Edition, EditionRow, TakenWords } from '../../../core/edition/edition.ts';
import { evolveEdition } from '../../../core/edition/evolve-edition.ts';
import type { PrintedWords } from '../../../core/edition/printed-row.ts';

export const say: PrintedWords = {
  asOf: (cycle) => `（截至${cycle}）`,
  part: (unit, text) => `${unit}：${text}`,
  unasked: { withdrawn: () => '已撤销', leftOut: (reason) => `不纳入：${reason}`, completed: (reason, last) => `${reason === '' ? '已办结' : reason}：${last}`, carriedOver: (_, last) => `转入下年：${last}`, suspended: () => '中止', notDue: () => '不要求' },
  missing: '未报',
  waiting: '待审核',
};

export const taken = (text: string, over: Partial<TakenWords> = {}): TakenWords => ({ hash: `hash of ${text}`, text, difficulty: '', progressClass: '达进度', since: null, ...over });

export const editionRow = (over: Partial<EditionRow> = {}): EditionRow => ({
  taskId: 'p1a2b3c4d-001', number: '1.', title: '建成读书角', section: '一、设施', leadUnits: ['设施科'], quarterGoal: '', brokenDown: false,
  unasked: null, words: null, waiting: false, late: false, parts: [], last: null, figures: [], edited: null, ...over,
});

export const clerk = 'clerk@x';
export const chief = 'chief@x';
const key = { planId: 'p1a2b3c4d', cycle: '2026Q3', no: 1 };

/** Plays commands as the desk would; throws the code of a refusal. */
export const play = (...commands: (EditionCommand & { by?: string })[]): Edition =>
  commands.reduce<Edition | null>((edition, { by = clerk, ...command }) => {
    const decision = decideEdition(edition, command);
    if (!decision.ok) throw new Error(decision.code);
    const act = { ...decision.act, by, at: '2026-09-24T08:00:00.000Z' } as EditionAct;
    return evolveEdition(act.type === 'opened' ? null : edition, act, { ...key, no: act.type === 'opened' ? (edition?.no ?? 0) + 1 : (edition?.no ?? 1) });
  }, null)!;

export const open = (...rows: EditionRow[]): EditionCommand => ({ type: 'open', unreported: 'missing', rows });
export const edit = (text: string, taskId = 'p1a2b3c4d-001'): EditionCommand => ({ type: 'edit', taskId, text, progressClass: null });
export const finalise = (over: Partial<Extract<EditionCommand, { type: 'finalise' }>> = {}): EditionCommand => ({ type: 'finalise', number: '〔2026〕3号', date: '2026-09-29', approver: chief, alone: false, ...over });
