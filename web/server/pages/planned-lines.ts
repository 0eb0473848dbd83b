import { html } from 'hono/html';
import { sayReason, wordsFor } from '../../../locales/index.ts';
import type { OutcomeLine } from '../../../ports/reads.ts';
import type { Html } from './layout.ts';
import { sayInstant } from './say-instant.ts';

const words = wordsFor('zh-CN');
const SHOWN = 6;

/** What the product will send if nobody does anything further, nearest first. */
export const plannedLines = (lines: OutcomeLine[], zone: string): Html => html`<p class="soft small">如无人办理，将依次发出：</p>
<ol class="timeline">${lines.slice(0, SHOWN).map((line) => showLine(line, zone))}</ol>
${lines.length <= SHOWN ? '' : html`<details class="noprint"><summary>其余 ${lines.length - SHOWN} 条</summary><ol class="timeline">${lines.slice(SHOWN).map((line) => showLine(line, zone))}</ol></details>`}`;

function showLine(line: OutcomeLine, zone: string): Html {
  const { whyYou, whyNow } = sayReason(words, line);
  return html`<li><time>${sayInstant(line.at, zone)}</time><div>${whyNow}${line.leaving === 'byRelease' ? html` <span class="tag">经放行后发出</span>` : ''}
<span class="soft small">（${whyYou.replace(/^您是?/u, '')}）</span></div></li>`;
}
