import { html } from 'hono/html';
import type { PlanView } from '../../../ports/reads.ts';
import type { Html } from './layout.ts';

export const planStates: Record<string, string> = { drafted: '待启动', launching: '启动中', launched: '已启动' };

/** Every plan the person may see something of. */
export const plansPage = (plans: PlanView[]): Html => html`<h1>计划台账</h1>
${
  plans.length === 0
    ? html`<p class="soft">还没有可以查看的计划。由督查室用 <code>duban import</code> 导入工作要点后，会显示在这里。</p>`
    : html`<div class="table"><table class="cards">
<thead><tr><th>计划</th><th>年度</th><th>状态</th><th>启动日期</th><th>任务</th></tr></thead>
<tbody>${plans.map(
        (plan) => html`<tr><td class="title"><a href="/plans/${encodeURIComponent(plan.id)}">${plan.title}</a></td>
<td data-name="年度">${plan.year ?? ''}</td><td data-name="状态">${planStates[plan.state] ?? plan.state}</td>
<td data-name="启动" class="nowrap">${plan.launchDate ?? ''}</td><td data-name="任务">${plan.tasks} 项</td></tr>`,
      )}</tbody></table></div>`
}`;
