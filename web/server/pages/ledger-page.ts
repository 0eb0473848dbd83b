import { html } from 'hono/html';
import type { Light } from '../../../core/light/light.ts';
import { sayCycle, sayDate } from '../../../locales/zh-CN/dates.ts';
import { terms } from '../../../locales/zh-CN/terms.ts';
import type { PlanView } from '../../../ports/reads.ts';
import type { LedgerFilter, LedgerRow } from '../ledger.ts';
import type { Html } from './layout.ts';
import { lightMark, lightNames } from './light-mark.ts';
import { planStates } from './plans-page.ts';

export interface LedgerProps {
  plan: PlanView;
  /** After the filter. */
  rows: LedgerRow[];
  /** Before it. */
  all: LedgerRow[];
  filter: LedgerFilter;
  /** False for contacts: they read words, never colours. */
  lights: boolean;
  today: string;
}

const lightsInOrder: Light[] = ['red', 'yellow', 'green'];

/** The register of one plan (台账). */
export const ledgerPage = (props: LedgerProps): Html => html`<div class="crumbs"><a href="/">计划台账</a></div>
<h1>${props.plan.title}</h1>
<p class="soft">${planStates[props.plan.state] ?? props.plan.state}${props.plan.launchDate === null ? '' : `，${sayDate(props.plan.launchDate)}启动`} · 共 ${props.all.length} 项 · ${props.filter.asOf === '' ? sayDate(props.today) : html`截至${props.filter.asOf}的台账，按办理记录还原`} · <a href="/plans/${encodeURIComponent(props.plan.id)}/editions">汇总稿</a></p>
${props.lights ? countsOf(props) : ''}
${filterForm(props)}
${
  props.rows.length === 0
    ? html`<p class="soft">没有符合条件的任务。</p>`
    : html`<div class="table"><table class="cards">
<thead><tr><th>序号</th><th>任务</th><th>牵头</th><th>配合</th><th>阶段</th><th>${props.lights ? '亮灯' : '时限'}</th><th>最近报送</th><th>应办时限</th></tr></thead>
<tbody>${bySection(props)}</tbody></table></div>`
}`;

const countsOf = ({ all, filter }: LedgerProps): Html => html`<div class="counts">${lightsInOrder.map((light) => {
  const count = all.filter((row) => row.light === light).length;
  return html`<a href="?light=${light}${filter.asOf === '' ? '' : `&asOf=${filter.asOf}`}">${lightMark(light)} ${count}</a>`;
})}</div>`;

function filterForm({ all, filter, lights, today }: LedgerProps): Html {
  const units = [...new Set(all.flatMap((row) => [...row.leads, ...row.others]))].sort((one, other) => one.localeCompare(other, 'zh'));
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`;
  return html`<form class="filter" method="get">
${lights ? html`<label>亮灯<select name="light">${option('', '全部', filter.light)}${lightsInOrder.map((light) => option(light, lightNames[light], filter.light))}</select></label>` : ''}
<label>单位<select name="unit">${option('', '全部', filter.unit)}${units.map((unit) => option(unit, unit, filter.unit))}</select></label>
<label>文字<input name="text" value="${filter.text}" placeholder="任务或报送内容"></label>
<label>截至<input type="date" name="asOf" value="${filter.asOf}" max="${today}"></label>
<button type="submit">筛选</button>${filter.light || filter.unit || filter.text || filter.asOf ? html`<a href="?">清除</a>` : ''}
</form>`;
}

/** Rows under the headings of the document, each heading once where it begins. */
function bySection({ rows, lights }: LedgerProps): Html[] {
  let last = '';
  return rows.map((row) => {
    const heading = row.task.section.join(' / ');
    const begins = heading !== last;
    last = heading;
    return html`${begins && heading !== '' ? html`<tr class="section"><td colspan="8">${heading}</td></tr>` : ''}${showRow(row, lights)}`;
  });
}

function showRow({ task, leads, others, light, next, late, report }: LedgerRow, lights: boolean): Html {
  const { id, number, title, state, leftOut, needsHelp } = task;
  return html`<tr class="${leftOut === null ? '' : 'left'}">
<td class="number nowrap">${number || task.row}</td>
<td class="title"><a href="/tasks/${encodeURIComponent(id)}">${title}</a>${needsHelp !== null && lights ? html` <span class="tag help">需要处理</span>` : ''}</td>
<td data-name="牵头">${leads.join('、')}</td>
<td data-name="配合">${others.join('、')}</td>
<td data-name="阶段" class="nowrap">${leftOut === null ? terms.stages[state.stage] : '不纳入督办'}</td>
<td>${lights ? (light === null ? '' : lightMark(light)) : ''}${late === null ? '' : html`${lights ? html`<br>` : ''}<span class="late small">${late}</span>`}</td>
<td class="report">${leftOut !== null ? leftOut : report === null ? '' : html`<span class="tag">${sayCycle(report.cycle)} ${standings[report.standing] ?? ''}</span> ${excerpt(report.words.done)}`}</td>
<td data-name="应办时限" class="nowrap">${next === null ? '' : html`${next.date}<br><span class="small soft">${next.what}</span>`}</td></tr>`;
}

export const standings: Record<string, string> = { approved: '已通过', returned: '已退回', submitted: '待审', replaced: '已更新' };

const LONGEST_EXCERPT = 60;
function excerpt(text: string): string {
  const letters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return letters.length > LONGEST_EXCERPT ? `${letters.slice(0, LONGEST_EXCERPT).join('')}…` : letters.join('');
}
