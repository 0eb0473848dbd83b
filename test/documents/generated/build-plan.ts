import type { ExpectedPlan, ExpectedTask } from './expected-plan.ts';
import { layOutProse } from './lay-out-prose.ts';
import type { TableGroup } from './lay-out-table.ts';
import { layOutTable, pairs } from './lay-out-table.ts';
import type { OwnerPhrasing } from './owner-phrasings.ts';
import { ownerPhrasings } from './owner-phrasings.ts';
import type { PlanSpec } from './plan-spec.ts';
import { aimsChapter, annexList, annexTable, coverNotice, documentNumber, preface, requirementsChapter, signature } from './surroundings.ts';
import { settleSpec, styleOf } from './settle-spec.ts';
import { bureaus, chapterVerbs, themes } from './vocabulary.ts';
import type { WordedTask } from './word-task.ts';
import { pick, wordTask } from './word-task.ts';
import type { MadeBlock, MadeNumber } from './written/made-block.ts';
import { chapterStyle, partStyle, sectionStyle } from './written/number-style.ts';

export interface MadePlan {
  title: string;
  blocks: MadeBlock[];
  expected: ExpectedPlan;
}

const chapterIntro: MadeBlock = { kind: 'paragraph', text: '围绕上述目标，统筹力量，突出重点，抓好以下工作。' };
const titles: ((year: number) => string)[] = [(year) => `${year}年工作要点`, (year) => `${year}年度重点工作任务清单`, (year) => `${year}年重点工作实施方案`, (year) => `关于做好${year}年重点工作的意见`, (year) => `${year}年督查任务分解表`];

/** A plan in words, block by block, and what a correct import of it gives. Pure: one spec is always one plan. */
export function buildPlan(wanted: PlanSpec): MadePlan {
  const plan = settleSpec(wanted);
  const issuer = pick(bureaus, plan.issuer);
  const title = issuer + pick(titles, plan.titleKind)(plan.year);
  const chapters = plan.structure !== 'flat';
  const phrasing = plan.layout === 'table' ? tablePhrasing(plan) : pick(ownerPhrasings, plan.phrasing);
  const body: MadeBlock[] = [];
  const groups: TableGroup[] = [];
  const tasks: ExpectedTask[] = [];
  let section: string[] = [];
  let count = 0;
  for (const [at, group] of plan.groups.entries()) {
    const headings = headingsOf(plan, at);
    body.push(...headings, ...(headings.length > 0 && plan.intros ? [chapterIntro] : []));
    if (headings.length > 0) section = [...section.slice(0, plan.structure === 'nested' && headings.length === 1 ? 1 : 0), ...headings.map(printHeading)];
    const rows: TableGroup['rows'] = [];
    if (plan.restart && chapters) count = 0;
    for (const spec of group) {
      const worded = wordTask(spec, plan, phrasing, tasks.length === 0, plan.layout === 'table' || plan.layout === 'fields');
      count += plan.gapAfter === tasks.length - 1 ? 2 : 1;
      const number = plan.unnumbered ? null : { style: styleOf(plan), value: count };
      const printed = number ? number.style.print(number.value) : '';
      if (plan.layout !== 'table') body.push(...layOutProse(worded, number, plan.layout, plan.scope));
      rows.push({ number: printed, task: worded });
      tasks.push(expect(worded, printed, section, plan));
    }
    groups.push({ section, rows });
  }
  const last = chapters ? chapterCount(plan) + 1 : 1;
  const table = plan.layout === 'table' ? [layOutTable(groups, plan, title)] : body;
  const titled: MadeBlock[] = plan.layout === 'table' && plan.format === 'xlsx' && plan.table.titleRow ? [] : [{ kind: 'title', text: title }];
  const blocks = [...(plan.cover ? coverNotice(issuer, plan.year, title) : []), ...titled, ...(plan.preface ? preface(plan.year) : []), ...(plan.aims ? aimsChapter(1) : []), ...table, ...closing(plan, issuer, last)];
  const expected = { title, year: plan.year, documentNumber: plan.cover ? documentNumber(plan.year) : null, tasks };
  const narrow = plan.halfWidth ? mapText(blocks, narrowMarks) : blocks;
  return { title, blocks: plan.spacedFigures ? mapText(narrow, spaceFigures) : narrow, expected };
}

const chapterCount = (plan: PlanSpec): number => (plan.structure === 'nested' ? Math.ceil(plan.groups.length / 2) : plan.groups.length) + (plan.aims ? 1 : 0);

function headingsOf(plan: PlanSpec, at: number): Extract<MadeBlock, { kind: 'heading' }>[] {
  if (plan.structure === 'flat') return [];
  const words = pick(chapterVerbs, at + plan.titleKind) + pick(themes, at + plan.issuer);
  const chapter = (value: number) => ({ kind: 'heading' as const, depth: 1 as const, number: { style: plan.parts ? partStyle : chapterStyle, value: value + (plan.aims ? 1 : 0) }, text: words });
  if (plan.structure === 'chapters') return [chapter(at + 1)];
  const section = { kind: 'heading' as const, depth: 2 as const, number: { style: sectionStyle, value: (at % 2) + 1 }, text: `${pick(themes, at + 5)}方面` };
  return at % 2 === 0 ? [chapter(at / 2 + 1), section] : [section];
}

const printHeading = ({ number, text }: { number: MadeNumber | null; text: string }): string => (number ? number.style.print(number.value) : '') + text;

const tablePhrasing = (plan: PlanSpec): OwnerPhrasing =>
  pairs(plan)
    ? { name: 'two columns', leads: [1, 2], cos: [0, 4], explicit: ({ co }) => (co.length > 0 ? true : undefined), word: () => ({ tail: '', lines: [] }) }
    : { name: 'one column', leads: [1, 4], cos: [0, 0], explicit: ({ lead }) => (lead.length > 1 ? false : undefined), word: () => ({ tail: '', lines: [] }) };

function expect(task: WordedTask, number: string, section: string[], plan: PlanSpec): ExpectedTask {
  const limits = plan.layout === 'table' && !plan.table.time ? [] : task.limits;
  return {
    number,
    title: task.title,
    section,
    leadUnits: task.owners.lead,
    coUnits: task.owners.co,
    leadExplicit: task.leadExplicit,
    deadline: limits.at(-1)?.day ?? null,
    milestones: limits.length > 1 ? limits.map((limit) => limit.day) : undefined,
    recurrence: task.recurrence,
    amounts: task.amounts,
    subItems: task.steps.length > 0 ? task.steps : undefined,
    leaders: task.leader ? [task.leader.replace(/\s/g, '')] : [],
    fields: plan.layout === 'table' && plan.table.progress ? { 三季度推进目标: task.quarterGoal, 推进情况: task.progress } : {},
  };
}

function closing(plan: PlanSpec, issuer: string, chapter: number): MadeBlock[] {
  switch (plan.closing) {
    case 'none':
      return [];
    case 'requirements':
      return requirementsChapter(chapter);
    case 'annexTable':
      return annexTable();
    case 'annexList':
      return annexList();
    case 'signature':
      return signature(issuer, plan.year);
  }
}

/** Western brackets, colons and commas, as many bureaus type them. */
const narrowMarks = (text: string): string => text.replace(/[（），：；]/g, (mark) => '(),:;'['（），：；'.indexOf(mark)] ?? mark);
const spaceFigures = (text: string): string => text.replace(/(?<=\d)(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=\d)/g, ' ');

const mapText = (blocks: MadeBlock[], change: (text: string) => string): MadeBlock[] =>
  blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, text: change(cell.text) }))) } : { ...block, text: change(block.text) }));
