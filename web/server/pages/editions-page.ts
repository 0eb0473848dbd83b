import { html } from 'hono/html';
import type { Edition } from '../../../core/edition/edition.ts';
import { sayCycle } from '../../../locales/zh-CN/dates.ts';
import { editionStates } from '../../../locales/zh-CN/editions.ts';
import type { PlanView } from '../../../ports/reads.ts';
import type { Html } from './layout.ts';

/** Editions (汇总稿) of a plan, newest first. */
export const editionsPage = (plan: PlanView, editions: Edition[]): Html => html`<div class="crumbs"><a href="/">计划台账</a> / <a href="/plans/${encodeURIComponent(plan.id)}">${plan.title}</a></div>
<h1>汇总稿</h1>
${
  editions.length === 0
    ? html`<p class="soft">还没有可以查看的汇总稿。</p>`
    : html`<div class="table"><table class="cards">
<thead><tr><th>周期</th><th>稿次</th><th>状态</th><th>编号</th><th>日期</th></tr></thead>
<tbody>${editions.toReversed().map(
        ({ cycle, no, state, final, revises }) => html`<tr><td class="title"><a href="${editionAddress(plan.id, cycle, no)}">${cycle.slice(0, 4)}年${sayCycle(cycle)}</a></td>
<td data-name="稿次">第 ${no} 稿${revises === null ? '' : '（更正）'}</td><td data-name="状态">${editionStates[state]}</td>
<td data-name="编号">${final?.number ?? ''}</td><td data-name="日期" class="nowrap">${final?.date ?? ''}</td></tr>`,
      )}</tbody></table></div>`
}`;

export const editionAddress = (planId: string, cycle: string, no: number): string => `/plans/${encodeURIComponent(planId)}/editions/${encodeURIComponent(cycle)}/${no}`;
