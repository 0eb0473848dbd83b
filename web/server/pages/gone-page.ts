import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** One and the same page for every link that does not stand, whatever the reason: it must tell a guesser nothing. */
export const goneLinkPage = (): Html => html`<div class="sheet"><h1>此链接已失效</h1>
<p>链接可能已经使用过、超过有效期，或没有复制完整。</p>
<p>如需批示或作出决定，请使用最近一封来信中的链接，或直接告知督查室，由督查室代为记录。</p></div>`;

/** To the addressee of a link that stands, when nothing is left to be done by it. */
export const overLinkPage = ({ number, title, planTitle }: { number: string; title: string; planTitle: string }): Html => html`<p class="soft small">${planTitle}</p><h1>${number} ${title}</h1>
<div class="sheet"><h2>此事项已不需要您办理</h2><p>可能已经答复，或者牵头单位已经报送。</p></div>`;

export const notFoundPage = (): Html => html`<div class="sheet"><h1>没有找到</h1>
<p>没有这一页，或者它不在您可以查看的范围内。</p><p><a href="/">返回计划台账</a></p></div>`;

export const brokenPage = (): Html => html`<div class="sheet"><h1>暂时无法显示</h1><p>系统暂时没有响应，请稍后再打开此页；没有任何内容因此丢失。</p></div>`;

export const goneLoginPage = (): Html => html`<div class="sheet"><h1>登录链接已失效</h1>
<p>登录链接只能使用一次，并且有有效期。请督查室重新生成一个。</p></div>`;
