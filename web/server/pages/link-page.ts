import { html } from 'hono/html';
import { sayCycle } from '../../../locales/zh-CN/dates.ts';
import { terms } from '../../../locales/zh-CN/terms.ts';
import { instructionKinds, type InstructionKind } from '../../../core/task/task-event.ts';
import type { LinkForm, LinkProps } from '../link-acts/link-act.ts';
import type { LedgerRow } from '../ledger.ts';
import type { Html } from './layout.ts';

/** Characters a 批示 may have: far below the 32 KB an act may carry. */
export const LONGEST_INSTRUCTION = 2_000;

const explained: Record<InstructionKind, string> = {
  阅知: '阅知（不需要办理）',
  办理: '办理（请督查室立项督办）',
  限时反馈: '限时反馈（请督查室立项并回报）',
};

/** What a leader sees behind the link of a letter: what is late, since when, what was tried, and a place for the 批示. */
export function linkPage({ row, leaderName, tried }: LinkProps, { nonce, typed, problem }: LinkForm): Html {
  const { task, report } = row;
  const chosen = typed?.['kind'] ?? '办理';
  return html`<p class="soft small">${task.planTitle}</p><h1>${task.number} ${task.title}</h1>
<div class="sheet"><dl class="facts">
<dt>牵头单位</dt><dd>${row.leads.join('、')}</dd>
<dt>目前阶段</dt><dd>${terms.stages[task.state.stage]}</dd>
${asked(row)}
${tried.length === 0 ? '' : html`<dt>已催办</dt><dd>${tried.length} 次</dd>`}
<dt>最近报送</dt><dd class="words">${report === null ? '尚无报送' : `${sayCycle(report.cycle)}：${report.words.done}`}</dd>
</dl></div>
<div class="sheet"><h2>批示</h2>
${problem === undefined ? '' : html`<p class="notice bad" role="alert">${problem}</p>`}
<form method="post"><input type="hidden" name="nonce" value="${nonce}">
<label for="words" class="soft small">批示内容</label>
<textarea id="words" name="words" required maxlength="${LONGEST_INSTRUCTION}">${typed?.['words'] ?? ''}</textarea>
<fieldset class="choice"><legend>处理方式</legend>${instructionKinds.map(
    (kind) => html`<label><input type="radio" name="kind" value="${kind}" ${kind === chosen ? 'checked' : ''}>${explained[kind]}</label>`,
  )}</fieldset>
<button type="submit">提交批示</button></form>
<p class="soft small">此链接发给${leaderName}，只能提交一次；提交后将记为“经发给${leaderName}的链接”。打开本页不会记录任何内容。</p></div>`;
}

/** Everything late, or, when nothing is, what comes next. */
function asked({ overdue, next }: LedgerRow): Html {
  if (overdue.length === 0) return next === null ? html`` : html`<dt>下一时限</dt><dd>${next.what}，${next.date}</dd>`;
  return html`<dt>逾期事项</dt><dd>${overdue.map(
    ({ what, date, words }) => html`<div>${what}，应于 ${date} 前，<span class="late">${words}</span></div>`,
  )}</dd>`;
}

export interface RecordedProps {
  row: Pick<LedgerRow, 'task'>;
  leaderName: string;
  kind: string;
  words: string;
  /** Null while it is still being worked on; a sentence when it was refused. */
  refusal: string | null;
  settled: boolean;
}

/** What became of it. */
export const recordedPage = ({ row, leaderName, kind, words, refusal, settled }: RecordedProps): Html => html`<p class="soft small">${row.task.planTitle}</p>
<h1>${row.task.number} ${row.task.title}</h1>
<div class="sheet"><h2>${refusal !== null ? '批示没有记录' : settled ? '批示已记录' : '批示已收到'}</h2>
${refusal !== null ? html`<p class="notice bad">${refusal}</p>` : ''}
<p><span class="tag">${kind}</span></p><blockquote>${words}</blockquote>
${refusal !== null ? '' : html`<p class="soft small">${settled ? '将告知牵头单位联络员和督查室' : '正在记录，稍后可在台账中看到'}。记为“经发给${leaderName}的链接”。</p>`}</div>`;
