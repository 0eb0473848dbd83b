import type { MadeBlock, MadeCell } from './made-block.ts';
import { printedLine } from './to-text.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const before = (title: string): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(title)}_政务公开</title><style>p{text-indent:2em}</style><script>var visits = 1; // 一、统计代码
</script></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/gk">信息公开</a></li><li><a href="/ms">民生服务</a></li><li><a href="/hd">互动交流</a></li></ul>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/gk">信息公开</a> &gt; 正文</div></div>
<div class="article"><h1>${escape(title)}</h1><div class="info">来源：本站　发布时间：2026-03-05 10:12　字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div><div class="content">
`;
const after = `
</div><div class="tools"><a href="#">打印本页</a> <a href="#">关闭窗口</a></div></div>
<div class="pages"><a href="#">上一篇：关于做好值班工作的通知</a><a href="#">下一篇：没有了</a></div>
<div class="footer"><p>主办：某单位办公室　地址：建设路1号　邮编：000000</p><p>网站标识码：0000000000　版权所有</p></div>
</body></html>
`;

/** The document as a page saved from a browser: navigation, crumbs and footer stand round it. */
export function toHtml(title: string, blocks: MadeBlock[]): Uint8Array {
  const body = blocks.map((block) => (block.kind === 'table' ? toTable(block.rows) : block.kind === 'heading' ? `<p><strong>${escape(printedLine(block))}</strong></p>` : `<p>&nbsp;&nbsp;${escape(printedLine(block))}</p>`));
  return Buffer.from(before(title) + body.join('\n') + after, 'utf8');
}

function toTable(rows: MadeCell[][]): string {
  const span = (name: string, count: number | undefined): string => (count && count > 1 ? ` ${name}="${count}"` : '');
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td${span('colspan', cell.across)}${span('rowspan', cell.down)}><p>${escape(cell.text)}</p></td>`).join('')}</tr>`);
  return `<table border="1"><tbody>${lines.join('\n')}</tbody></table>`;
}
