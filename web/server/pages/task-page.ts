import { html } from 'hono/html';
import { hasToSign } from '../../../core/task/task-state.ts';
import { sayCycle, sayDate } from '../../../locales/zh-CN/dates.ts';
import { terms } from '../../../locales/zh-CN/terms.ts';
import type { OutcomeLine, PartView, SubmissionView, TimelineEntry } from '../../../ports/reads.ts';
import type { LedgerRow } from '../ledger.ts';
import { breakdownSection } from './breakdown-section.ts';
import type { Html } from './layout.ts';
import { standings } from './ledger-page.ts';
import { lightMark } from './light-mark.ts';
import { plannedLines } from './planned-lines.ts';
import { sayInstant } from './say-instant.ts';
import { showTimeline } from './show-timeline.ts';
import { workBeside } from './work-beside.ts';

export interface TaskProps {
  row: LedgerRow;
  submissions: SubmissionView[];
  timeline: TimelineEntry[];
  parts: PartView[];
  /** Lines that still lie ahead. */
  planned: OutcomeLine[];
  lights: boolean;
  /** Who holds a role or an address, by name. */
  nameOf(address: string): string;
  sandboxUrl: string | null;
  zone: string;
}

/** One task: its words, who answers for it, what was reported, written and sent. */
export const taskPage = (props: TaskProps): Html => html`${head(props)}
${duties(props)}${breakdownSection({ task: props.row.task, parts: props.parts, zone: props.zone })}${reports(props)}${instructions(props)}${workBeside(props.row.task, props.nameOf)}${words(props)}
<div class="sheet"><h2>经过</h2>${showTimeline(props.timeline, props.nameOf, props.zone)}</div>
${props.planned.length === 0 ? '' : html`<div class="sheet"><h2>接下来</h2>${plannedLines(props.planned, props.zone)}</div>`}`;

function head({ row, lights }: TaskProps): Html {
  const { task, light, next, late } = row;
  return html`<div class="crumbs"><a href="/">计划台账</a> / <a href="/plans/${encodeURIComponent(task.planId)}">${task.planTitle}</a></div>
<h1>${task.number} ${task.title}</h1>
<p class="soft">${task.leftOut === null ? terms.stages[task.state.stage] : `不纳入督办：${task.leftOut}`}
${lights && light !== null ? html` · ${lightMark(light)}` : ''}${late === null ? '' : html` · <span class="late">${late}</span>`}
${next === null ? '' : html` · 应办时限 ${next.date}（${next.what}）`} · <span class="small">${task.id}</span></p>
${task.carriedFrom ? html`<p class="soft small">上年：<a href="/tasks/${encodeURIComponent(task.carriedFrom)}">${task.carriedFrom}</a></p>` : ''}${task.carriedTo ? html`<p class="soft small">转入下年：<a href="/tasks/${encodeURIComponent(task.carriedTo)}">${task.carriedTo}</a></p>` : ''}
${task.needsHelp !== null && lights ? html`<p class="notice bad">需要处理：${task.needsHelp}</p>` : ''}`;
}

function duties({ row, zone }: TaskProps): Html {
  const { state } = row.task;
  const term = state.term.end ?? (state.term.kind === 'standing' ? '长期' : '');
  return html`<div class="sheet"><h2>责任单位</h2><table class="cards">
<thead><tr><th>单位</th><th>职责</th><th>签收</th></tr></thead>
<tbody>${
    state.duties.length === 0
      ? [...row.leads.map((unit) => [unit, '牵头']), ...row.others.map((unit) => [unit, '配合'])].map(
          ([unit, duty]) => html`<tr><td>${unit}</td><td data-name="职责">${duty}</td><td></td></tr>`,
        )
      : state.duties.map(
          (duty) => html`<tr><td>${duty.unit}</td><td data-name="职责">${duty.main ? '主牵头' : terms.duties[duty.kind]}</td>
<td data-name="签收" class="nowrap">${duty.acknowledgedAt === null ? (hasToSign(duty) ? '未签收' : '') : sayInstant(new Date(duty.acknowledgedAt), zone)}</td></tr>`,
        )
  }</tbody></table>${term === '' ? '' : html`<p class="soft small">办结时限：${term}</p>`}</div>`;
}

function reports({ row, submissions, nameOf, zone }: TaskProps): Html {
  const { cycles } = row.task.state;
  if (cycles.length === 0 && submissions.length === 0) return html``;
  return html`<div class="sheet"><h2>报送</h2>
${cycles.length === 0 ? '' : html`<p>${cycles.map((cycle) => html`<span class="tag">${sayCycle(cycle.id)} · ${sayDate(cycle.due)} · ${terms.cycleStates[cycle.state]}${cycle.repairedLate ? '（补报）' : ''}${cycle.decidedClass === null ? '' : ` · ${cycle.decidedClass}`}</span> `)}</p>`}
${submissions.toReversed().map(
    (each) => html`<p><b>${sayCycle(each.cycle)}</b> <span class="tag">${standings[each.standing] ?? each.standing}</span>
<span class="soft small">${sayInstant(each.at, zone)} · ${nameOf(each.by)}${each.by === each.for ? '' : `（代${nameOf(each.for)}，${viaName(each.via)}）`} · ${each.unit} · 自评${each.progressClass}${each.attestedBy === '' ? '' : ` · ${each.attestedBy}审定`}</span></p>
<blockquote>${each.words.done}</blockquote>
${each.printed === undefined || each.printed === each.words.done ? '' : html`<blockquote><span class="soft">汇总稿定稿：</span>${each.printed}</blockquote>`}
${each.words.next === '' ? '' : html`<blockquote><span class="soft">下步：</span>${each.words.next}</blockquote>`}
${each.words.difficulty === '' ? '' : html`<blockquote><span class="soft">困难：</span>${each.words.difficulty}</blockquote>`}`,
  )}</div>`;
}

const viaName = (via: string): string => (Object.hasOwn(terms.vias, via) ? terms.vias[via as keyof typeof terms.vias] : via);

function instructions({ timeline, nameOf, zone }: TaskProps): Html {
  const written = timeline.flatMap(({ event, words: text, at }) => (event?.type === 'instructed' ? [{ event, text, at }] : []));
  if (written.length === 0) return html``;
  return html`<div class="sheet"><h2>批示</h2>${written.map(
    ({ event, text, at }) => html`<p><b>${nameOf(event.leader)}</b> <span class="tag">${event.kind}</span>
<span class="soft small">${sayInstant(at, zone)}${event.recorded ? `，${nameOf(event.by)}代录` : event.via === 'link' ? `，经发给${nameOf(event.leader)}的链接` : ''}</span></p><blockquote>${text ?? ''}</blockquote>`,
  )}</div>`;
}

function words({ row }: TaskProps): Html {
  const { draft } = row.task;
  const fields = Object.entries(draft.fields).flatMap(([name, texts]) => texts.map((text) => ({ name, text })));
  return html`<div class="sheet"><h2>原文</h2>
${fields.length === 0 ? html`<p class="words">${draft.source.text || draft.title}</p>` : html`<dl class="facts">${fields.map(({ name, text }) => html`<dt>${name}</dt><dd class="words">${text}</dd>`)}</dl>`}
<p class="soft small">${draft.ownerText === '' ? '' : `原文责任单位：${draft.ownerText}　`}${draft.deadlineText === null ? '' : `原文时限：${draft.deadlineText}　`}${draft.basis === '' ? '' : `文件依据：${draft.basis}`}</p></div>`;
}
