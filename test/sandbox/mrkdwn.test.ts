import { describe, expect, it } from 'vitest';
import { renderMrkdwn, renderPlainText } from '../../sandbox/pages/mrkdwn.ts';

const anchor = (url: string, label: string) => `<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;

describe('what a person sees of a message’s text', () => {
  it.each([
    ['sets marks between blanks', '请 *今天* _尽快_ ~不用~ 报', '请 <strong>今天</strong> <em>尽快</em> <del>不用</del> 报'],
    ['leaves marks that touch a character, as Slack does', '请*今天*报', '请*今天*报'],
    ['shows links with their words', '<https://x.example/a?b=1&amp;c=2|详情>', anchor('https://x.example/a?b=1&amp;c=2', '详情')],
    ['makes links of bare addresses up to the Chinese around them', '见https://x.example/a。好', `见${anchor('https://x.example/a', 'https://x.example/a')}。好`],
    ['names people', '<@U1> 您好', '<span class="mention">@李晓梅</span> 您好'],
    ['shows a broadcast that nobody escaped for what it is', '<!channel>', '<span class="mention broadcast">@channel</span>'],
    ['shows escaped mentions as words', '&lt;!channel&gt; &lt;@U1&gt;', '&lt;!channel&gt; &lt;@U1&gt;'],
    ['shows markup as words', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['shows an image tag as words', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['makes no link of a script address', '<javascript:alert(1)|点我>', '&lt;javascript:alert(1)|点我&gt;'],
    ['keeps quotes inside an attribute', '<https://x.example/"onmouseover="alert(1)|a>', anchor('https://x.example/&quot;onmouseover=&quot;alert(1)', 'a')],
    ['decodes once only', '&amp;lt;b&amp;gt;', '&amp;lt;b&amp;gt;'],
    ['sets quotes and line breaks', '&gt; 引用\n正文\n第二行', '<span class="quote">引用</span>正文<br>第二行'],
    ['leaves code as it is', '`*a*` ```<b>```', '<code>*a*</code> <pre>&lt;b&gt;</pre>'],
  ])('%s', (_what, wire, html) => {
    expect(renderMrkdwn(wire, (id) => (id === 'U1' ? '李晓梅' : undefined))).toBe(html);
  });

  it('knows no marks in plain text', () => {
    expect(renderPlainText('*a* <!channel>\n&lt;b&gt; :warning:')).toBe('*a* &lt;!channel&gt;<br>&lt;b&gt; ⚠️');
  });
});
