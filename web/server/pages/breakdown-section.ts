import { html } from 'hono/html';
import { sayQuarter } from '../../../core/breakdown/write-breakdown.ts';
import { terms } from '../../../locales/zh-CN/terms.ts';
import { sayTaken } from '../../../locales/zh-CN/say-taken.ts';
import { sayCycle } from '../../../locales/zh-CN/dates.ts';
import type { PartView, TaskView } from '../../../ports/reads.ts';
import type { Html } from './layout.ts';
import { sayInstant } from './say-instant.ts';

interface BreakdownProps {
  task: Pick<TaskView, 'breakdown' | 'state'>;
  parts: PartView[];
  zone: string;
}

/** 细化分解 of a task, each sub-item with how far it is, and what co-units gave; nothing for a task without either. */
export function breakdownSection({ task, parts, zone }: BreakdownProps): Html {
  const { agreed = null, proposed = null } = task.breakdown ?? {};
  const standing = task.state.breakdown?.proposal ? '报来待审' : '已退回，待重报';
  return html`${agreed === null && proposed === null ? '' : html`<div class="sheet"><h2>细化分解</h2>
${agreed === null ? '' : html`${goals(agreed.goals)}<table class="cards"><tbody>${agreed.items.map((item, at) => html`<tr><td>${at + 1}. ${item.text}</td>
<td data-name="单位">${item.unit}</td><td data-name="指标">${item.indicator}</td>
<td data-name="时限" class="nowrap">${item.dates.findLast((date) => date !== null) ?? ''}</td><td data-name="进度">${sayTaken(task.state.breakdown?.agreed?.items[at])}</td></tr>`)}</tbody></table>`}
${proposed === null ? '' : html`<p><span class="tag">${standing}</span></p>${goals(proposed.goals)}<ol>${proposed.items.map((item) => html`<li>${item.text}</li>`)}</ol>`}</div>`}
${parts.length === 0 ? '' : html`<div class="sheet"><h2>${terms.duties.co}情况</h2>${parts.toReversed().map(
    (part) => html`<p><b>${sayCycle(part.cycle)}</b> ${part.unit} <span class="soft small">${sayInstant(part.at, zone)}</span></p><blockquote>${part.text}</blockquote>`,
  )}</div>`}`;
}

const goals = (all: { quarter: string; goal: string; person: string }[]): Html =>
  html`<dl class="facts">${all.map(({ quarter, goal, person }) => html`<dt>${sayQuarter(quarter)}</dt><dd class="words">${goal}${person === '' ? '' : `（责任人：${person}）`}</dd>`)}</dl>`;
