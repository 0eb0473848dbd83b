import { html } from 'hono/html';
import type { Edition, EditionRow } from '../../../core/edition/edition.ts';
import { printedRow } from '../../../core/edition/printed-row.ts';
import { quarterFacts } from '../../../core/edition/quarter-facts.ts';
import { textChanges } from '../../../core/edition/text-changes.ts';
import { sayCycle } from '../../../locales/zh-CN/dates.ts';
import { editionStates, printedWords } from '../../../locales/zh-CN/editions.ts';
import type { PlanView } from '../../../ports/reads.ts';
import type { Html } from './layout.ts';

export interface EditionProps {
  plan: PlanView;
  edition: Edition;
  /** Rows the person may see. */
  rows: EditionRow[];
  /** False for units: they read their own rows, never a count of others'. */
  counts: boolean;
  nameOf(address: string): string;
}

/** One edition (汇总稿), to be read only: what it prints, and where the office changed a unit's words what was changed. */
export const editionPage = ({ plan, edition, rows, counts, nameOf }: EditionProps): Html => html`<div class="crumbs"><a href="/">计划台账</a> / <a href="/plans/${encodeURIComponent(plan.id)}">${plan.title}</a> / <a href="/plans/${encodeURIComponent(plan.id)}/editions">汇总稿</a></div>
<h1>${edition.cycle.slice(0, 4)}年${sayCycle(edition.cycle)}汇总稿</h1>
<p class="soft">第 ${edition.no} 稿，${editionStates[edition.state]}${edition.final === null ? '' : `：${edition.final.number}，${edition.final.date}，${nameOf(edition.final.approver)}审定${edition.final.selfReviewed ? '（自审）' : ''}`}${edition.revises === null ? '' : `；更正第 ${edition.revises.no} 稿，理由：${edition.revises.reason}`}</p>
${counts ? html`<p>${countsOf(edition)}</p>` : ''}
<div class="table"><table class="cards">
<thead><tr><th>序号</th><th>目标任务</th><th>牵头单位</th><th>推进情况</th><th>进度类别</th></tr></thead>
<tbody>${rows.map((row) => showRow(row, edition))}</tbody></table></div>`;

function countsOf(edition: Edition): string {
  const { asked, reported, classes } = quarterFacts(edition, printedWords);
  return [`应报 ${asked} 项，已报 ${reported} 项，未报 ${asked - reported} 项`, ...classes.filter(({ count }) => count > 0).map(({ progressClass, count }) => `${progressClass} ${count}`)].join(' · ');
}

function showRow(row: EditionRow, { unreported }: Edition): Html {
  const { text, progressClass } = printedRow(row, unreported, printedWords);
  const changes = row.edited && row.words ? textChanges(row.words.text, row.edited.text) : [];
  return html`<tr><td class="number nowrap">${row.number}</td>
<td class="title"><a href="/tasks/${encodeURIComponent(row.taskId)}">${row.title}</a></td>
<td data-name="牵头">${row.leadUnits.join('、')}</td>
<td class="words">${text ?? (row.waiting ? '待审核' : '未报')}${changes.length === 0 ? '' : html`<details><summary class="small soft">文字有修改</summary>${changes.map(({ kind, text: part }) => (kind === 'same' ? part : kind === 'removed' ? html`<del>${part}</del>` : html`<ins>${part}</ins>`))}</details>`}</td>
<td data-name="进度类别" class="nowrap">${progressClass ?? '未报'}</td></tr>`;
}
