import { decideEdition, type EditionCommand } from '../core/edition/decide-edition.ts';
import type { EditionAct } from '../core/edition/edition-act.ts';
import type { Edition, EditionRow, Unreported } from '../core/edition/edition.ts';
import { evolveEdition } from '../core/edition/evolve-edition.ts';
import { giveNumber } from '../core/edition/number-sequence.ts';
import { printedRow } from '../core/edition/printed-row.ts';
import { reportingIn } from '../core/edition/reporting-in.ts';
import { takeRows } from '../core/edition/take-rows.ts';
import type { Directory, Person } from '../core/plan/directory.ts';
import { printedWords } from '../locales/zh-CN/editions.ts';
import type { Clock } from '../ports/clock.ts';
import type { EditionShelf, NewNumbers } from '../ports/edition-shelf.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import type { RegisterReads } from '../ports/reads.ts';
import type { Desk, Receipt } from './desk.ts';
import type { EditionAnswer } from './edition-answer.ts';
import { isOfficeOf } from './standing-of.ts';

/** Papers that are numbered. */
export const editionKind = '汇总稿';

export interface EditionDeskParts {
  editions: EditionShelf;
  reads: Pick<RegisterReads, 'tasksOf' | 'submissions' | 'parts'>;
  directory: { readDirectory(): Promise<Directory> };
  planning: PlanningBook;
  desk: Desk;
  clock: Clock;
}

/** Which edition an act is about, who acts, and the day it is (`YYYY-MM-DD`, the office's). */
export interface EditionRequest {
  planId: string;
  cycle: string;
  by: Person;
  today: string;
}

/** An act on one row or the whole, as a surface asks it. */
export type RowCommand = Extract<EditionCommand, { type: 'edit' | 'restore' | 'addPart' | 'choose' }>;

export interface Finalising {
  approver: Person;
  /** `YYYY-MM-DD` */
  date: string;
  number?: number;
  gapReason?: string;
}

/** Told people: the receipt of what the desk took in, null where nobody is to be told. */
export type ToldAnswer = (Extract<EditionAnswer, { ok: true }> & { told: Receipt | null }) | Extract<EditionAnswer, { ok: false }>;

export type EditionDesk = ReturnType<typeof createEditionDesk>;

/** The office's work on editions (汇总稿): one way in for command line and pages. Every act is decided by core and appended. */
export function createEditionDesk({ editions, reads, directory, planning, desk, clock }: EditionDeskParts) {
  const rowsNow = async ({ planId, cycle, today }: EditionRequest): Promise<EditionRow[]> => {
    const [tasks, finals, book] = await Promise.all([reads.tasksOf(planId), editions.finalTexts(planId), planning.bookOf(planId, true)]);
    const parts = await reads.parts(tasks.map(({ id }) => id));
    const ofTask = <Of extends { taskId: string }>(all: Of[], id: string): Of[] => all.filter(({ taskId }) => taskId === id);
    const read = await Promise.all(tasks.map(async (task) => ({ ...task, reporting: reportingIn(cycle, task.state, book), submissions: await reads.submissions(task.id), parts: ofTask(parts, task.id), finals: ofTask(finals, task.id) })));
    return takeRows(read, cycle, today);
  };

  /** Decides on the newest edition and appends; `also` is written with it or not at all. */
  const perform = async (request: EditionRequest, command: EditionCommand, also?: (act: EditionAct, edition: Edition) => Also): Promise<EditionAnswer> => {
    const { planId, cycle, by } = request;
    if (!isOfficeOf(by, whole)) return { ok: false, code: 'NOT_OFFICE' };
    const newest = await editions.edition(planId, cycle);
    const decision = decideEdition(newest, command);
    if (!decision.ok) return decision;
    const act: EditionAct = { ...decision.act, by: by.address, at: (await clock.now()).toISOString() };
    const isNew = act.type === 'opened';
    const key = { planId, cycle, no: isNew ? (newest?.no ?? 0) + 1 : (newest?.no ?? 1) };
    const edition = evolveEdition(isNew ? null : newest, act, key);
    const written = await editions.append(key, edition.acts - 1, act, also?.(act, edition));
    return written ? { ok: true, edition } : { ok: false, code: 'EDITION_MOVED' };
  };

  /** Tells the lead units of these tasks; the same circulation or final text is told once, however often this is asked. */
  const tell = async ({ planId, cycle, no, rows, circulatedAt }: Edition, taskIds: string[], state: 'circulating' | 'final', by: Person): Promise<Receipt | null> => {
    const wanted = rows.filter(({ taskId, unasked, edited }) => taskIds.includes(taskId) && unasked === null && (state === 'circulating' || edited !== null));
    if (wanted.length === 0) return null;
    const asks = wanted.map(({ taskId, edited }) => ({ taskId, ask: { type: 'tellEdition', cycle, no, state, text: edited?.text ?? null } as const }));
    return await desk.receive({ key: `edition/${planId}/${cycle}/${no}/${state === 'final' ? state : circulatedAt}`, by: by.address, via: 'console', asks });
  };

  return {
    rowsNow,

    open: async (request: EditionRequest, unreported: Unreported): Promise<EditionAnswer> => await perform(request, { type: 'open', unreported, rows: await rowsNow(request) }),

    row: (request: EditionRequest, command: RowCommand): Promise<EditionAnswer> => perform(request, command),

    merge: async (request: EditionRequest): Promise<EditionAnswer> => await perform(request, { type: 'merge', rows: await rowsNow(request) }),

    revise: async (request: EditionRequest, reason: string): Promise<EditionAnswer> => await perform(request, { type: 'revise', reason, rows: await rowsNow(request) }),

    /** 送审: the heads of the lead units are told, one message a person; again only about rows that changed since. */
    async circulate(request: EditionRequest): Promise<ToldAnswer> {
      const answer = await perform(request, { type: 'circulate' });
      if (answer.ok) return { ...answer, told: await tell(answer.edition, answer.edition.told, 'circulating', request.by) };
      // Whoever was cut off between writing and telling asks again: what was told is not told twice.
      const newest = answer.code === 'ALREADY_TOLD' ? await editions.edition(request.planId, request.cycle) : null;
      if (newest) await tell(newest, newest.told, 'circulating', request.by);
      return answer;
    },

    /** 定稿: number, date and approver; its texts become the next period's "last time", and contacts see what was changed. */
    async finalise(request: EditionRequest, { approver, date, number: value, gapReason }: Finalising): Promise<ToldAnswer> {
      const people = await directory.readDirectory();
      if (!mayApprove(approver)) return { ok: false, code: 'NOT_APPROVER' };
      const newest = await editions.edition(request.planId, request.cycle);
      const year = Number(date.slice(0, 4));
      const { sequence, issued } = await editions.sequence(editionKind, year);
      const bearer = `${request.planId}/${request.cycle}/${newest?.no ?? 1}`;
      const given = giveNumber(sequence, issued, bearer, { value, gapReason });
      if (!given.ok) return given;
      const alone = !people.people.some((person) => isOfficeOf(person, whole) && !newest?.writers.includes(person.address));
      const numbers: NewNumbers = {
        kind: editionKind,
        year,
        numbers: [...given.gaps.map((gap) => ({ value: gap, bearer: null, reason: gapReason ?? '' })), { value: given.value, bearer, reason: null }],
      };
      const answer = await perform(request, { type: 'finalise', number: given.text, date, approver: approver.address, alone }, (_, edition) => ({ texts: textsOf(edition), numbers }));
      if (!answer.ok) {
        if (answer.code === 'EDITION_FINAL' && newest) await tell(newest, newest.rows.map(({ taskId }) => taskId), 'final', request.by);
        return answer;
      }
      return { ...answer, told: await tell(answer.edition, answer.edition.rows.map(({ taskId }) => taskId), 'final', request.by) };
    },
  };
}

type Also = NonNullable<Parameters<EditionShelf['append']>[3]>;

/** Whoever is of the office for everything, not for one section or unit only. */
const whole = { duties: [], section: [] };

const approving: readonly Person['roles'][number]['kind'][] = ['supervisor', 'officeHead', 'leaderInCharge', 'principalLeader'];
const mayApprove = (person: Person): boolean => isOfficeOf(person, whole) || person.roles.some(({ kind }) => approving.includes(kind));

/** What the edition says of each task: its own words or the office's, never 未报 nor a text carried over. */
const textsOf = ({ rows, unreported }: Edition): { taskId: string; text: string }[] =>
  rows.flatMap((row) => {
    const { text, from } = printedRow(row, unreported, printedWords);
    return text !== null && (from === 'edited' || from === 'words') ? [{ taskId: row.taskId, text }] : [];
  });

