import { html } from 'hono/html';
import { sayCycle } from '../../../locales/zh-CN/dates.ts';
import type { TimelineEntry } from '../../../ports/reads.ts';
import type { LinkForm, LinkOutcome, LinkProps } from '../link-acts/link-act.ts';
import type { LedgerRow } from '../ledger.ts';
import type { Html } from './layout.ts';

/** Characters an opinion may have: far below the 32 KB an act may carry. */
export const LONGEST_OPINION = 2_000;

const decisions = { grant: '同意延期', refuse: '不同意延期' } as const;

const heading = ({ task }: Pick<LedgerRow, 'task'>): Html => html`<p class="soft small">${task.planTitle}</p><h1>${task.number} ${task.title}</h1>`;

const whatOf = (cycle: string | null): string => (cycle === null ? '办结时限' : `${sayCycle(cycle)}进展`);

/** The unit's reason and the office's view on the request that waits, as they were written. */
function saidOf({ timeline, row }: LinkProps): { reason: string; view: string } {
  const { revision = 0 } = row.task.state.extension ?? {};
  const reason = timeline.find(({ event }) => event?.revision === revision)?.words ?? '';
  const proposed = timeline.findLast(({ event }: TimelineEntry) => event?.type === 'extensionProposed' && event.revision > revision);
  return { reason, view: proposed?.words ?? '' };
}

/** What a leader sees behind the link: the request with its reason, the office's view, and a place for the decision. */
export function extensionPage(props: LinkProps, { nonce, typed, problem }: LinkForm): Html {
  const { row, leaderName } = props;
  const { extension } = row.task.state;
  if (!extension) throw new TypeError(`task ${row.task.id} has no extension to decide`);
  const { reason, view } = saidOf(props);
  const choice = (value: keyof typeof decisions): Html =>
    html`<label><input type="radio" name="decision" value="${value}" required ${typed?.['decision'] === value ? 'checked' : ''}>${decisions[value]}</label>`;
  return html`${heading(row)}
<div class="sheet"><dl class="facts">
<dt>牵头单位</dt><dd>${row.leads.join('、')}</dd>
<dt>申请延期</dt><dd>${whatOf(extension.cycle)}</dd>
<dt>原定日期</dt><dd>${extension.due}</dd>
<dt>申请延至</dt><dd><strong>${extension.until}</strong></dd>
<dt>申请理由</dt><dd class="words">${reason}</dd>
<dt>督查室意见</dt><dd class="words">拟同意${view === '' ? '' : `：${view}`}</dd>
${row.report === null ? '' : html`<dt>最近报送</dt><dd class="words">${sayCycle(row.report.cycle)}：${row.report.words.done}</dd>`}
</dl></div>
<div class="sheet"><h2>请您决定</h2>
${problem === undefined ? '' : html`<p class="notice bad" role="alert">${problem}</p>`}
<form method="post"><input type="hidden" name="nonce" value="${nonce}">
<fieldset class="choice"><legend>决定</legend>${choice('grant')}${choice('refuse')}</fieldset>
<label for="opinion" class="soft small">意见（不同意的请写明理由）</label>
<textarea id="opinion" name="opinion" maxlength="${LONGEST_OPINION}">${typed?.['opinion'] ?? ''}</textarea>
<button type="submit">提交决定</button></form>
<p class="soft small">此链接发给${leaderName}，只能提交一次；提交后将记为“经发给${leaderName}的链接”。打开本页不会记录任何内容。</p></div>`;
}

/** What became of it. */
export function decidedPage({ row, leaderName }: LinkProps, { typed, entry, refusal, settled }: LinkOutcome): Html {
  const { event = null, words = null } = entry ?? {};
  const decided = event?.type === 'extensionGranted' ? 'grant' : event?.type === 'extensionRefused' ? 'refuse' : null;
  const decision = decided ?? (typed['decision'] === 'grant' ? 'grant' : 'refuse');
  const opinion = decided === null ? (typed['opinion'] ?? '') : (words ?? '');
  return html`${heading(row)}
<div class="sheet"><h2>${refusal !== null ? '决定没有记录' : settled ? '决定已记录' : '决定已收到'}</h2>
${refusal !== null ? html`<p class="notice bad">${refusal}</p>` : ''}
<p><span class="tag">${decisions[decision]}</span></p>${opinion === '' ? '' : html`<blockquote>${opinion}</blockquote>`}
${refusal !== null ? '' : html`<p class="soft small">${settled ? '将告知牵头单位联络员' : '正在记录，稍后可在台账中看到'}。记为“经发给${leaderName}的链接”。</p>`}</div>`;
}
