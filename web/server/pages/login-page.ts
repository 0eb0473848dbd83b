import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** Behind `/login/<token>`: the log-in happens by the button, so that a scanner that opens the link uses nothing up. */
export const loginPage = (name: string): Html => html`<div class="sheet"><h1>登录督办</h1>
<p>以 <b>${name}</b> 的身份登录。此链接只能使用一次。</p>
<form method="post"><button type="submit">登录</button></form></div>`;

/** For whoever comes without a session, or with a link that no longer stands. */
export const loggedOutPage = (): Html => html`<div class="sheet"><h1>需要登录</h1>
<p>请打开系统启动时给出的一次性登录链接；链接用过或过期后，请督查室重新生成一个。</p></div>`;
