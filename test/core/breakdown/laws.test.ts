import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../core/calendar/day-number.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { schedule } from '../../../core/schedule/schedule.ts';
import { subItemOfRung } from '../../../core/schedule/sub-item-rung.ts';
import type { SubItem } from '../../../core/task/breakdown-state.ts';
import type { TaskState } from '../../../core/task/task-state.ts';
import { assigned, contact, inputOf as inputBy, lead, office, perform, reach, reviewer } from '../play.ts';

const policy = { ...defaultPolicy, breakdownWorkdays: 10 };
const inputOf = (state: TaskState) => inputBy(state, { policy });
const main = contact('基教科');
const day = fc.option(fc.integer({ min: 0, max: 290 }).map((after) => addDays('2026-03-05', after)));
const item = fc.oneof(day.map((date) => [date]), fc.tuple(day, day, day, day));
const items = fc.array(item, { minLength: 1, maxLength: 6 }).map((all) => all.map((dates, at): SubItem => ({ id: at + 1, dates: [...dates], taken: 0 })));

const agree = (all: SubItem[]): TaskState => {
  const signed = perform(assigned('2026-03-02 09:00', [lead('基教科')]), '2026-03-02 10:00', main, { type: 'acknowledge', toBreakDown: true });
  const proposed = perform(signed, '2026-03-03 10:00', main, { type: 'submitBreakdown', content: 'b', items: all.length, isEmpty: false, isUnreadable: false, toBreakDown: true });
  return perform(proposed, '2026-03-04 10:00', reviewer, { type: 'approveBreakdown', content: 'b', items: all, was: all.map(() => 0) });
};
const subLines = (state: TaskState) => schedule(inputOf(state)).filter(({ reason }) => reason.rule.startsWith('subItem'));

describe('whatever a task is broken down into', () => {
  it('reminds of no step that is taken or has no date, and of every other one', () => {
    fc.assert(
      fc.property(items, fc.array(fc.record({ item: fc.nat({ max: 5 }), steps: fc.nat({ max: 4 }) }), { maxLength: 6 }), (all, marks) => {
        let state = agree(all);
        for (const { item: at, steps } of marks) {
          const meant = state.breakdown!.agreed!.items[at];
          if (!meant || steps > meant.dates.length || steps === meant.taken) continue;
          state = perform(state, '2026-03-04 15:00', main, { type: 'markSubItem', item: meant.id, steps });
        }
        const told = new Set(subLines(state).map(({ rung, due }) => JSON.stringify([subItemOfRung(rung), due])));
        const open = state.breakdown!.agreed!.items.flatMap(({ id, dates, taken }) => dates.flatMap((due, step) => (due === null || step < taken ? [] : [JSON.stringify([{ item: id, step }, due])])));
        expect([...told].sort()).toEqual(open.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('asks nothing of it while the task stands aside, and all of it again under new keys', () => {
    fc.assert(
      fc.property(items, (all) => {
        const state = agree(all);
        const aside = perform(state, '2026-03-05 10:00', office, { type: 'suspend', reason: 'r', isEmpty: false });
        expect(subLines(aside)).toEqual([]);
        const back = perform(aside, '2026-03-06 10:00', office, { type: 'resume', reason: 'r', isEmpty: false });
        const keys = new Set(subLines(state).map(({ key }) => key));
        expect(subLines(back).filter(({ key }) => keys.has(key))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every date of it when a report is put off', () => {
    fc.assert(
      fc.property(items, (all) => {
        const opened = reach(agree(all), '2026-03-16 08:40', schedule(inputOf(agree(all))).filter(({ cycle, purpose }) => cycle === '2026Q1' && purpose === 'reportOpen'));
        const asked = perform(opened, '2026-03-17 10:00', main, { type: 'requestExtension', cycle: '2026Q1', due: '2026-03-25', until: '2026-04-01', today: '2026-03-17', isShort: true, reason: 'r', isEmpty: false });
        const longer = perform(asked, '2026-03-18 10:00', office, { type: 'decideExtension', grant: true, opinion: '', isEmpty: true });
        expect(subLines(longer)).toEqual(subLines(opened));
      }),
      { numRuns: 20 },
    );
  });
});
