import { html } from 'hono/html';
import type { RecordedAmendment } from '../../../core/plan/compare/amended-draft.ts';
import type { CallMark, Matter } from '../../../core/task/matter.ts';
import { partWords, saySource } from '../../../locales/zh-CN/beside.ts';
import { sayCycle, sayDate } from '../../../locales/zh-CN/dates.ts';
import type { TaskView } from '../../../ports/reads.ts';
import type { Html } from './layout.ts';

/** 原定/调整后, 批示 that became work and calls for a report of one task; nothing where there are none. */
export const workBeside = ({ amended = [], state }: Pick<TaskView, 'amended' | 'state'>, nameOf: (address: string) => string): Html =>
  html`${amended.length === 0 ? '' : html`<div class="sheet"><h2>调整</h2>${amended.map(showAmendment)}</div>`}
${(state.matters ?? []).length === 0 ? '' : html`<div class="sheet"><h2>批示办理</h2><p>${(state.matters ?? []).map((matter) => html`<span class="tag">${sayMatter(matter, nameOf)}</span> `)}</p></div>`}
${(state.calls ?? []).length === 0 ? '' : html`<div class="sheet"><h2>临时调度</h2><p>${(state.calls ?? []).map((call) => html`<span class="tag">${sayCall(call)}</span> `)}</p></div>`}`;

const showAmendment = ({ document, effective, changes }: RecordedAmendment): Html => html`<p><b>${saySource(document, effective)}</b></p>
<table class="cards"><thead><tr><th>项目</th><th>原定</th><th>调整后</th></tr></thead>
<tbody>${changes.map(({ part, before, after }) => html`<tr><td>${partWords[part]}</td><td data-name="原定" class="words">${before}</td><td data-name="调整后" class="words">${after}</td></tr>`)}</tbody></table>`;

const matterStates: Record<Matter['state'], string> = { open: '办理中', answered: '已反馈 待审', returned: '已退回', accepted: '已办结' };

const sayMatter = ({ id, kind, leader, unit, due, state, signedAt }: Matter, nameOf: (address: string) => string): string =>
  `${id} · ${nameOf(leader)}（${kind}）· ${unit} · ${sayDate(due)} · ${state === 'open' && signedAt === null ? '未签收' : matterStates[state]}`;

const sayCall = ({ id, due, joined, rest, state }: CallMark): string =>
  `${id} · ${sayDate(due)}${joined === null ? '' : `（并入${sayCycle(joined)}填报）`} · ${rest === 0 ? '无需填报' : state === 'answered' ? '已填报' : '待填报'}`;
