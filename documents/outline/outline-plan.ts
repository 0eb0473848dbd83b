import type { Finding, PlanDraft } from '../../core/plan/plan-draft.ts';
import type { Block } from '../block.ts';
import { buildTree } from './build-tree.ts';
import { detectKind, explainNoTasks } from './detect-kind.ts';
import { dropNoise } from './drop-noise.ts';
import type { Entry } from './entry.ts';
import { findHead } from './find-head.ts';
import { findMarks } from './find-marks.ts';
import { findNumberingFaults } from './findings/numbering-findings.ts';
import { findOwnerFaults } from './findings/owner-findings.ts';
import { findPlanFaults } from './findings/plan-findings.ts';
import { joinBrokenLines } from './join-broken-lines.ts';
import type { Line } from './line.ts';
import { markHeadings } from './mark-headings.ts';
import { statesOrder } from './owners/owner-phrase.ts';
import { readEntry } from './read-entry.ts';
import type { ReadEntry } from './read-entry.ts';
import { readLines } from './read-lines.ts';
import { selectEntries } from './select-entries.ts';
import { selectUnnumbered } from './select-unnumbered.ts';
import { restoreFlattenedTable } from './tables/flattened-table.ts';
import { readRow } from './tables/read-row.ts';
import { readTaskTables } from './tables/read-task-tables.ts';
import { trimEnd } from './trim-end.ts';

interface Reading {
  items: { read: ReadEntry; entry: Entry }[];
  columns: Set<string>;
  findings: Finding[];
}

/** Blocks → plan. Pure: the same blocks always give the same draft. */
export function outlinePlan(blocks: Block[]): PlanDraft {
  const restored = restoreFlattenedTable(blocks);
  const lines = dropNoise(readLines(restored ?? blocks));
  const head = findHead(lines);
  const tables = readTables(restored ?? blocks, head.year, restored !== null);
  const { items, columns, findings } = tables ?? readProse(lines, head.year);
  const tasks = items.map((item) => item.read.task);
  return {
    title: head.title,
    issuer: head.issuer,
    documentNumber: head.documentNumber,
    year: head.year,
    marks: findMarks([...lines.slice(0, 15), ...lines.slice(-8)].map((line) => line.text)),
    kind: detectKind(head.title, tasks.length, columns),
    tasks,
    findings: [
      ...findings,
      ...(tasks.length === 0 ? [{ task: null, severity: 'doubt' as const, code: 'no-tasks', message: explainNoTasks(head.title) }] : []),
      ...findOwnerFaults(tasks),
      ...findPlanFaults(tasks, head.year),
      ...findNumberingFaults(items.map((item) => item.entry)),
      ...items.flatMap((item, task) => item.read.findings.map((finding) => ({ task, ...finding }))),
    ],
  };
}

const fewestRows = 2;

/** Tables win over prose when they hold the tasks: the prose of such a document repeats or introduces them. */
function readTables(blocks: Block[], year: number | null, guessed: boolean): Reading | null {
  const rows = readTaskTables(blocks);
  if (rows.length < fewestRows) return null;
  return {
    items: rows.map((row) => ({ entry: row.entry, read: readRow(row, year) })),
    columns: new Set(rows.flatMap((row) => [...row.cells.keys()])),
    findings: guessed ? [{ task: null, severity: 'doubt', code: 'flattened-table', message: '表格在转成文字时失去了框线，各列按句号和空格划分，请核对目标与推进情况。' }] : [],
  };
}

/** The plan's own text first; an annex is read only when nothing before it is a task. */
function readProse(lines: Line[], year: number | null): Reading {
  const annex = lines.findIndex((line) => /^附件\s*[一二三四\d]*\s*[:：]?$/.test(line.text));
  const body = annex > 0 ? lines.slice(0, annex) : lines;
  const reading = readBody(body, year);
  return reading.items.length > 0 || annex < 0 ? reading : readBody(lines.slice(annex + 1), year);
}

function readBody(lines: Line[], year: number | null): Reading {
  const joined = trimEnd(markHeadings(joinBrokenLines(lines.slice(findHead(lines).bodyFrom))));
  const numbered = selectEntries(buildTree(joined));
  const entries = numbered.length > 0 ? numbered : selectUnnumbered(joined);
  let firstLeads = false;
  const items = entries.map((entry) => {
    firstLeads ||= statesOrder(`${entry.headline}\n${entry.body}`);
    return { entry, read: readEntry(entry, year, { firstLeads }) };
  });
  const findings: Finding[] = numbered.length === 0 && items.length > 0 ? [{ task: null, severity: 'doubt', code: 'no-numbers', message: `原文没有编号，按写有责任单位的段落生成${items.length}项任务，请核对有无遗漏。` }] : [];
  return { items, columns: new Set(), findings };
}
