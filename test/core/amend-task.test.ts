import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, printedAfter, wordsOn, chainAmendments } from '../../core/plan/compare/amended-draft.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import type { Line } from '../../core/schedule/line.ts';
import { linesDiff, type StoredLine } from '../../core/schedule/lines-diff.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { decide } from '../../core/task/decide.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { TaskCommand } from '../../core/task/task-command.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { amendmentFacts } from '../../desk/amendment-facts.ts';
import { extensionFacts } from '../../desk/extension-facts.ts';
import { taskDraft } from '../support/fictitious-plan.ts';
import { assigned, at, co, contact, inputOf, lead, office, perform, show, shown, stamp } from './play.ts';

const before = taskDraft({ number: '2.', title: '修订场馆开放制度', leadUnits: ['设施科'], deadline: '2026-06-30', deadlineText: '6月底前', source: { text: '修订场馆开放制度。6月底前印发。' } });
const after = { ...before, deadline: '2026-09-30', deadlineText: '9月底前', source: { text: '修订场馆开放制度。9月底前印发。' } };
const asked = { document: '〔2026〕9号', effective: '2026-04-01', draft: after };

describe('an amendment of a task', () => {
  it('names what it changes and the new date, and nothing where nothing differs', () => {
    expect(amendmentFacts(before, asked)).toMatchObject({
      parts: ['words', 'deadline'],
      term: { kind: 'dated', end: '2026-09-30' },
      amendment: { changes: expect.arrayContaining([{ part: 'deadline', before: '2026-06-30', after: '2026-09-30' }]) },
    });
    expect(amendmentFacts(before, { ...asked, draft: before })).toMatchObject({ parts: [], term: null });
    const same = assigned();
    expect(decide(same, { type: 'amend', document: null, effective: null, parts: [], term: null, content: '', act: office })).toMatchObject({ code: 'NOTHING_AMENDED' });
  });

  it('leaves a moved or renumbered task as it is', () => expect(partsOf([{ part: 'number', before: '2.', after: '3.' }, { part: 'section', before: '一', after: '二' }])).toEqual([]));

  it('keeps the old words for a cycle that was due before it took effect, also where a second one follows', () => {
    const third = { ...after, deadline: '2026-11-30' };
    const chain = chainAmendments(before, [
      { ...amendmentFacts(before, asked).amendment, at: at('2026-03-26 10:00') },
      { ...amendmentFacts(after, { document: null, effective: null, draft: third }).amendment, at: at('2026-07-06 10:00') },
    ]);
    const on = (due: string) => wordsOn(third, chain, due, (instant) => instant.toISOString().slice(0, 10));
    expect(['2026-03-25', '2026-04-01', '2026-06-25', '2026-07-06', '2026-09-24'].map((due) => [on(due).draft.deadline, on(due).inForce.length])).toEqual([
      ['2026-06-30', 0], ['2026-09-30', 1], ['2026-09-30', 1], ['2026-11-30', 2], ['2026-11-30', 2],
    ]);
  });

  it('is compared with the next document without owners somebody typed', () => {
    const typed = { ...after, leadUnits: ['活动科'] };
    const words = { document: null, effective: null, after: typed };
    expect(printedAfter({ ...before, leadUnits: [] }, [{ ...words, changes: [{ part: 'deadline', before: '', after: '' }] }])).toMatchObject({ deadline: '2026-09-30', leadUnits: [] });
    expect(printedAfter({ ...before, leadUnits: [] }, [{ ...words, changes: [{ part: 'lead', before: '', after: '' }] }])).toMatchObject({ leadUnits: ['活动科'] });
  });

  it('raises the version of the deadline, tells every unit once, and drops a request to put the old date off', () => {
    const dated = perform(assigned('2026-03-02 09:00', [lead('基教科'), co('计财科')], { kind: 'dated', end: '2026-06-30' }), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    const waiting = perform(dated, '2026-03-03 10:00', contact('基教科'), { type: 'requestExtension', cycle: null, ...extensionFacts(inputOf(dated), { cycle: null, until: '2026-07-10' }, '2026-03-03'), reason: 'r', isEmpty: false });
    const amended = perform(waiting, '2026-03-04 10:00', office, { type: 'amend', document: '9号', effective: '2026-04-01', parts: ['deadline'], term: { kind: 'dated', end: '2026-09-30' }, content: 'c' });
    expect(amended).toMatchObject({ term: { end: '2026-09-30' }, deadline: { version: 1 } });
    expect(amended.extension).toBeUndefined();
    expect(shown(amended, (line) => line.purpose === 'deadlineSoon')).toEqual(['- deadlineSoon/0 contactA:基教科 @ 2026-09-20 09:00', '- deadlineSoon/1 contactA:基教科 @ 2026-09-29 09:00']);
    const event = stamp(waiting, { type: 'amended', document: '9号', effective: null, parts: ['deadline'], from: '2026-06-30', term: { kind: 'dated', end: '2026-09-30' }, content: 'c', by: 'o', for: 'o', via: 'file' }, at('2026-03-04 10:00'));
    expect(linesOfEvent(event, inputOf(waiting)).map(({ role }) => role)).toEqual(['contactA:基教科', 'contactA:计财科']);
  });
});

/** A register as far as lines go: what was told stays told, whatever is planned anew. */
interface Book {
  stored: Map<string, StoredLine>;
  /** Keys in the order they were told, without moves. */
  told: { root: string; line: Line; at: number }[];
}

const steps = fc.array(fc.record({ days: fc.integer({ min: 1, max: 30 }), choice: fc.nat({ max: 9 }) }), { maxLength: 12 });

function commandOf(choice: number, state: TaskState, today: string): TaskCommand | null {
  const unit = state.duties.find(({ main }) => main)?.unit ?? '';
  const act = contact(unit);
  const put = (cycle: string | null, days: number): TaskCommand => {
    const { due } = extensionFacts(inputOf(state), { cycle, until: today }, today);
    const until = addDays(due !== null && due > today ? due : today, days);
    return { type: 'requestExtension', cycle, ...extensionFacts(inputOf(state), { cycle, until }, today), reason: 'r', isEmpty: false, act };
  };
  switch (choice) {
    case 0: return { type: 'amend', document: '9号', effective: today, parts: ['deadline'], term: { kind: 'dated', end: addDays(today, 45) }, content: 'c', act: office };
    case 1: return { type: 'amend', document: '9号', effective: today, parts: ['words'], term: null, content: 'c', act: office };
    case 2: return put('2026Q2', 9);
    case 3: return put(null, 20);
    case 4: return { type: 'decideExtension', grant: true, opinion: 'o', isEmpty: false, act: { ...office, standing: [{ as: 'office' }, { as: 'leader' }] } };
    case 5: return { type: 'suspend', reason: 'r', isEmpty: false, act: office };
    case 6: return { type: 'resume', reason: 'r', isEmpty: false, act: office };
    case 7: return { type: 'reassign', duties: [lead(unit === '基教科' ? '职成科' : '基教科'), co('计财科')], reason: 'r', act: office };
    case 8: return { type: 'acknowledge', act };
    default: return null;
  }
}

const rootOf = (key: string): string => key.replace(/\+\d+$/u, '');

/** Plays a year as the register does: what is due is told, what an act plans anew is compared with what is stored. */
function play(taken: { days: number; choice: number }[]): { told: Book['told']; moved: string[] } {
  let state = assigned('2026-03-02 09:00', [lead('基教科'), co('计财科')], { kind: 'dated', end: '2026-08-31' });
  const book: Book = { stored: new Map(), told: [] };
  const lines = new Map<string, Line>();
  const moved: string[] = [];
  const plan = (now: Date, caused: Line[] = []): void => {
    const diff = linesDiff([...schedule(inputOf(state)), ...caused], [...book.stored.values()], now);
    for (const line of diff.add) {
      lines.set(line.key, line);
      book.stored.set(line.key, { key: line.key, at: line.at, settled: false, recorded: false, standing: true });
    }
    for (const key of diff.moot) book.stored.set(key, { ...book.stored.get(key)!, settled: true, recorded: true, notNeeded: true });
    for (const { key, at: instant } of diff.move) {
      if (book.stored.get(key)!.recorded) moved.push(key);
      lines.set(key, { ...lines.get(key)!, at: instant });
      book.stored.set(key, { ...book.stored.get(key)!, at: instant });
    }
  };
  const tellUntil = (now: Date): void => {
    const due = [...book.stored.values()].filter(({ settled, key, at: instant }) => !settled && instant <= now && lines.get(key)?.leaving !== 'byRelease');
    for (const { key } of due) {
      book.stored.set(key, { ...book.stored.get(key)!, settled: true, recorded: true });
      book.told.push({ root: rootOf(key), line: lines.get(key)!, at: lines.get(key)!.at.getTime() });
    }
    if (due.length > 0) state = evolve(state, stamp(state, { type: 'linesReached', lines: due.map(({ key }) => lines.get(key)!), by: 'clock', for: 'clock', via: 'system' }, now));
    if (due.length > 0) plan(now);
  };

  let day = '2026-03-02';
  plan(at(`${day} 08:00`));
  for (const { days, choice } of taken) {
    // Day by day, as the task would wake: each round in its own time.
    for (let passed = 0; passed < days; passed += 1) {
      day = addDays(day, 1);
      tellUntil(at(`${day} 08:45`));
      tellUntil(at(`${day} 16:00`));
    }
    const now = at(`${day} 16:30`);
    const command = commandOf(choice, state, day);
    const decision = command && decide(state, command);
    if (!decision?.ok) continue;
    for (const [ordinal, event] of decision.events.entries()) {
      const recorded = stamp(state, event, now, ordinal);
      const caused = linesOfEvent(recorded, inputOf(state));
      state = evolve(state, recorded);
      plan(now, caused);
    }
  }
  return { told: book.told, moved };
}

describe('an amendment, an extension, a suspension or a reassignment', () => {
  it('never tells a rung of one version twice, nor moves a line that was told', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { told, moved } = play(taken);
        const roots = told.map(({ root }) => root);
        expect(roots.filter((root, index) => roots.indexOf(root) !== index)).toEqual([]);
        expect(moved).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves every line of the past as it was told', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: 12 }), (taken, at) => {
        const shorter = play(taken.slice(0, at)).told.map(({ line }) => show(line));
        expect(play(taken).told.slice(0, shorter.length).map(({ line }) => show(line))).toEqual(shorter);
      }),
      { numRuns: 15 },
    );
  });
});
