import type { PlanSpec, TaskSpec } from './plan-spec.ts';
import { plainHabits } from './written/to-text.ts';

const task: TaskSpec = { verb: 0, object: 0, sentences: [0], leads: 1, cos: 0, unitsFrom: 0, collective: false, unowned: false, limits: [], rhythm: null, amount: null, leader: 0, steps: 0 };
const other: TaskSpec = { ...task, verb: 1 };

/** Two items in running text, each with a line that names its lead. */
const plain: PlanSpec = {
  format: 'text',
  habits: plainHabits,
  layout: 'runIn',
  structure: 'flat',
  groups: [[task, other]],
  numberStyle: 0,
  unnumbered: false,
  restart: false,
  gapAfter: null,
  phrasing: 0,
  pool: 'offices',
  owners: 'all',
  issuer: 0,
  year: 2026,
  titleKind: 0,
  cover: false,
  preface: false,
  aims: false,
  closing: 'none',
  halfWidth: false,
  spacedFigures: false,
  parts: false,
  bracket: 'round',
  leaders: false,
  limitInBracket: false,
  intros: false,
  scope: false,
  table: { headers: 0, sections: 'row', measures: false, time: false, remark: false, titleRow: false, progress: false, goalSentence: false, separator: '、' },
};
const table: PlanSpec = { ...plain, layout: 'table' };

/** Smallest plans that were once read wrongly, as the generator shrank them; the name says what went wrong. */
export const examples: Record<string, PlanSpec> = {
  'items numbered （1） gave their owner lines as tasks': { ...plain, numberStyle: 3 },
  'items numbered 1） did too': { ...plain, numberStyle: 5, layout: 'ownLine' },
  'items numbered ① did too': { ...plain, numberStyle: 6, layout: 'fields' },
  'items numbered (1) under （一） were taken for parts of one task': { ...plain, numberStyle: 4, structure: 'nested', layout: 'ownLine', groups: [[task, other], [{ ...task, object: 1 }, { ...other, object: 1 }]] },
  'unnumbered paragraphs gave their owner lines as titles': { ...plain, unnumbered: true },
  'the signature was glued to the last unit': { ...plain, closing: 'signature' },
  'the signature was glued to the last leader': { ...plain, layout: 'fields', leaders: true, owners: 'none', closing: 'signature' },
  'the copy line of a signature became a row': { ...table, format: 'xlsx', closing: 'signature' },
  'a goal of two sentences was a title as a whole': { ...table, table: { ...plain.table, goalSentence: true } },
  'of two section rows above a table row only the lower was kept': { ...table, structure: 'nested', groups: [[task, other], [{ ...task, object: 1 }, { ...other, object: 1 }]] },
  'a date in a quarter goal became the deadline': { ...table, table: { ...plain.table, progress: true }, groups: [[task, { ...other, leader: 1, verb: 4 }]] },
  'an owner sentence inside a labelled field was not read': { ...plain, layout: 'fields', phrasing: 25 },
  'requirements after （一）（1） made the headings above tasks': { ...plain, numberStyle: 3, structure: 'nested', closing: 'requirements', groups: [[task, other], [{ ...task, object: 1 }, { ...other, object: 1 }]] },
  'aims before （一）（1） made labelled lines titles': { ...plain, layout: 'fields', numberStyle: 3, structure: 'nested', aims: true, groups: [[task, other], [{ ...task, object: 1 }, { ...other, object: 1 }]] },
  'the bracket 【】 stayed at the last unit': { ...plain, phrasing: 6, bracket: 'lenticular' },
  'a unit that begins with 研究 was taken for a verb': { ...plain, pool: 'enterprise', phrasing: 19, groups: [[{ ...task, unitsFrom: 10 }, { ...other, unitsFrom: 10 }]] },
  'the last step swallowed the owner sentence': { ...plain, phrasing: 25, groups: [[{ ...task, steps: 2 }, { ...other, steps: 3 }]] },
  'a plan without numbers took the title of its annex': { ...plain, unnumbered: true, closing: 'annexList' },
  'chapters over paragraphs without numbers were lost as sections': { ...plain, structure: 'chapters', unnumbered: true, groups: [[task, { ...task, object: 1 }]] },
  'chapters over paragraphs without numbers were taken for the tasks': { ...plain, structure: 'chapters', unnumbered: true, groups: [[task, other], [{ ...task, object: 1 }, { ...other, object: 1 }]] },
  'sections （一） over paragraphs without numbers were too': { ...plain, structure: 'nested', unnumbered: true, groups: [[task, other], [{ ...task, object: 1 }, { ...other, object: 1 }]] },
  'a bracket of owners below a paragraph without number was a task without title': { ...plain, unnumbered: true, phrasing: 6, bracket: 'ownLine' },
  'below a chapter the bracket above was the title': { ...plain, structure: 'chapters', unnumbered: true, phrasing: 6, bracket: 'ownLine', groups: [[task, { ...task, object: 1 }]] },
  'owners in a last sentence alone gave no task': { ...plain, unnumbered: true, phrasing: 51 },
  'an aims chapter hid them': { ...plain, structure: 'chapters', unnumbered: true, phrasing: 51, aims: true, groups: [[task, other], [{ ...task, object: 1 }, { ...other, object: 1 }]] },
  '全国总工会 was nobody, and 负责 stayed in the last step': { ...plain, phrasing: 51, pool: 'state', groups: [[task, { ...other, unitsFrom: 32, steps: 3 }]] },
  'words under a heading were glued to it': { ...plain, structure: 'nested', intros: true, closing: 'requirements', groups: [[task, other], [{ ...task, object: 1 }, { ...other, object: 1 }]] },
};
