import fc from 'fast-check';
import { unitPools } from './vocabulary.ts';
import type { MadeFormat, PlanSpec, TaskSpec } from './plan-spec.ts';

const index = fc.nat({ max: 59 });
const rarely = fc.integer({ min: 0, max: 5 }).map((value) => value === 5);

const task: fc.Arbitrary<TaskSpec> = fc.record({
  verb: index,
  object: index,
  sentences: fc.array(index, { minLength: 1, maxLength: 4 }),
  leads: fc.integer({ min: 1, max: 4 }),
  cos: fc.integer({ min: 0, max: 4 }),
  unitsFrom: index,
  collective: rarely,
  unowned: rarely,
  limits: fc.array(fc.record({ phrase: index, month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }), duty: index }), { maxLength: 2 }),
  rhythm: fc.option(index, { freq: 2 }),
  amount: fc.option(index, { freq: 1 }),
  leader: index,
  steps: fc.constantFrom(0, 0, 0, 2, 3),
});

/** Any plan: numbering × owners × time × layout × what stands before and after it × format. */
export const planArbitrary = (formats: MadeFormat[]): fc.Arbitrary<PlanSpec> =>
  fc.record({
    format: fc.constantFrom(...formats),
    habits: fc.record({
      lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
      indent: fc.boolean(),
      blankLines: fc.boolean(),
      wrap: fc.option(fc.integer({ min: 24, max: 44 }), { freq: 1 }),
      pageMarks: rarely,
      encoding: fc.constantFrom('utf8' as const, 'utf8-bom' as const, 'utf16le-bom' as const),
    }),
    layout: fc.constantFrom('runIn' as const, 'ownLine' as const, 'fields' as const, 'table' as const),
    structure: fc.constantFrom('flat' as const, 'chapters' as const, 'nested' as const),
    groups: fc.array(fc.array(task, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
    numberStyle: index,
    unnumbered: rarely,
    restart: fc.boolean(),
    gapAfter: fc.option(fc.nat({ max: 6 }), { freq: 1 }),
    phrasing: index,
    pool: fc.constantFrom(...Object.keys(unitPools)),
    owners: fc.constantFrom('all' as const, 'all' as const, 'some' as const, 'none' as const),
    issuer: index,
    year: fc.integer({ min: 2018, max: 2030 }),
    titleKind: index,
    cover: fc.boolean(),
    preface: fc.boolean(),
    aims: fc.boolean(),
    closing: fc.constantFrom('none' as const, 'requirements' as const, 'annexTable' as const, 'annexList' as const, 'signature' as const),
    halfWidth: fc.boolean(),
    spacedFigures: rarely,
    parts: rarely,
    bracket: fc.constantFrom('round' as const, 'round' as const, 'lenticular' as const, 'ownLine' as const),
    leaders: rarely,
    limitInBracket: rarely,
    intros: rarely,
    scope: rarely,
    table: fc.record({
      headers: index,
      sections: fc.constantFrom('row' as const, 'column' as const),
      measures: fc.boolean(),
      time: fc.boolean(),
      remark: fc.boolean(),
      titleRow: fc.boolean(),
      progress: rarely,
      goalSentence: rarely,
      separator: fc.constantFrom('、' as const, '\n' as const, ' ' as const),
    }),
  });
