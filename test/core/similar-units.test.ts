import { expect, it } from 'vitest';
import { planFindings } from '../../core/plan/plan-findings.ts';
import { similarUnits } from '../../core/plan/similar-units.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';
import { taskDraft } from '../support/fictitious-plan.ts';

it.each([
  ['市教科', '市教科所'], // cut short
  ['资助中心', '市后勤与资助中心'], // characters of the full name, in order
  ['职教科', '职成科'], // one character off
])('proposes for %s first or among others %s', (name, unit) => expect(similarUnits(name, seed002Directory)).toContain(unit));

it('puts the likest first', () => expect(similarUnits('市教科', seed002Directory)[0]).toBe('市教科所'));

it('proposes nothing where nothing is alike', () => expect(similarUnits('外贸集团', seed002Directory)).toEqual([]));

it('is said beside a name nobody knows, and asked once a name', () => {
  const draft = taskDraft({ number: '1.', title: '推进一件事', leadUnits: ['党建办'], coUnits: ['市教科'] });
  const rows = [1, 2].map((row) => ({ row, draft, leftOut: null }));
  const found = planFindings({ rows, imported: [], printed: [draft, draft], settled: {}, directory: seed002Directory });
  expect(found).toMatchObject([{ code: 'unknown-unit', message: expect.stringMatching(/第1、2行.*可能是：市教科所/u) }]);
});
