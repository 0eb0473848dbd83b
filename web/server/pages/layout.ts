import { html } from 'hono/html';

/** A piece of a page. Strings put into the `html` template are escaped; only other pieces go in as they are. */
export type Html = ReturnType<typeof html>;

export interface Frame {
  title: string;
  body: Html;
  /** Name of whoever is logged in; null on pages a link opens. */
  who?: string | null;
  sandboxUrl?: string | null;
  narrow?: boolean;
}

/** One page, whole. Without scripts and without anything from elsewhere. */
export const layout = ({ title, body, who = null, sandboxUrl = null, narrow = false }: Frame): Html => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 督办</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
${who === null ? '' : topBar(who, sandboxUrl)}
<main class="${narrow ? 'narrow' : ''}">${body}</main>
<footer>请勿填写涉密和工作秘密内容。</footer>
</body>
</html>`;

const topBar = (who: string, sandboxUrl: string | null): Html => html`<header class="top"><div>
<a class="name" href="/">督办</a><a href="/">计划台账</a>${sandboxUrl === null ? '' : html`<a href="${sandboxUrl}">试用环境</a>`}
<form class="who" method="post" action="/logout"><span>${who}</span><button class="quiet" type="submit">退出</button></form>
</div></header>`;
