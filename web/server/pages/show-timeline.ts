import { html } from 'hono/html';
import type { Outcome } from '../../../core/schedule/line.ts';
import { toldEntries } from '../../../desk/told-entries.ts';
import { sayEvent, sayReason, wordsFor } from '../../../locales/index.ts';
import type { OutcomeLine, TimelineEntry } from '../../../ports/reads.ts';
import type { Html } from './layout.ts';
import { sayInstant } from './say-instant.ts';

const words = wordsFor('zh-CN');

const outcomeNames: Record<Outcome, string> = {
  sent: '已送达',
  merged: '并入下一次',
  notNeeded: '已办理，无需再发',
  moved: '改期',
  skipped: '停机期间略过',
  fallback: '改由其他渠道送达',
  failed: '未能送达',
  unknown: '正在核对',
};
export const channelNames: Record<string, string> = { slack: '聊天', mail: '邮件' };

/** What was done and what was sent, oldest first. */
export function showTimeline(timeline: TimelineEntry[], nameOf: (address: string) => string, zone: string): Html {
  const { told, spared, moved } = toldEntries(timeline);
  if (told.length === 0) return html`<p class="soft">还没有任何经过。</p>`;
  return html`<ol class="timeline">${told.map(
    (entry) => html`<li><time>${sayInstant(entry.at, zone)}</time><div>${entry.line ? message(entry.line, nameOf) : act(entry, nameOf)}</div></li>`,
  )}</ol>${spared + moved === 0 ? '' : html`<p class="soft small">另有 ${spared} 条提醒因已办理而没有发出、${moved} 条改期。</p>`}`;
}

const act = ({ event, words: text }: TimelineEntry, nameOf: (address: string) => string): Html =>
  html`${event ? sayEvent(words, event, nameOf) : ''}${text === null || text === '' ? '' : html`<blockquote>${text}</blockquote>`}`;

const message = (line: OutcomeLine, nameOf: (address: string) => string): Html =>
  html`<span class="message">${line.recipient === null ? '' : `发给${nameOf(line.recipient)}（${channelNames[line.channel ?? ''] ?? line.channel ?? ''}）：`}${sayReason(words, line).whyNow}
<span class="tag">${line.outcome === null ? '待发' : outcomeNames[line.outcome]}</span></span>`;
