import { describe, expect, it } from 'vitest';
import { readFile } from '../../documents/read-file.ts';

const read = (html: string) => readFile(Buffer.from(html));
const texts = async (html: string) => (await read(html)).blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text + (cell.carried ? '*' : ''))) : block.kind === 'paragraph' ? block.text : block.number + block.text));

const opening = '为做好全年工作，结合实际，制定本要点，请各单位认真组织实施，确保各项任务按时完成。'.repeat(3);
const article = `<p>&nbsp;&nbsp;${opening}</p><p><strong>一、公园建设</strong></p><p>1.新建口袋公园12个，9月底前\n   完成。（责任单位：绿化科）<br/>2.改造旧公园3个。</p>`;
const articleTexts = [opening, '一、公园建设', '1.新建口袋公园12个，9月底前完成。（责任单位：绿化科）', '2.改造旧公园3个。'];

describe('a page of a site', () => {
  const page = `<!DOCTYPE html><html><head><title>某局2026年工作要点_某市人民政府</title><style>p{}</style></head><body>
    <div class="banner"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">办事服务</a> <a href="/c">互动交流</a></div>
    <div class="wrap"><div class="crumb">您现在的位置：<a href="/">首页</a> &gt; <a href="/p">规划计划</a></div>
      <table><tr><td>发文字号：某园〔2026〕3号</td><td>公开属性：主动公开</td></tr></table>
      <div class="bt">某局2026年工作要点</div><div>来源：办公室　发布时间：2026-01-05　浏览次数：<script>count()</script>次</div>
      <div class="nr">${article}</div>
      <p>上一篇：<a href="/1">某通知</a></p><p>【打印】【关闭】</p></div>
    <div class="foot">主办单位：某市人民政府 <a href="/map">网站地图</a> 某ICP备0001号</div></body></html>`;

  it('gives its title and article alone', async () => {
    expect(await texts(page)).toEqual(['某局2026年工作要点', ...articleTexts]);
  });

  it('says that only the article was read, and keeps what may be a mark for the search', async () => {
    const { findings, margins } = await read(page);
    expect(findings).toMatchObject([{ severity: 'note', code: 'page-furniture' }]);
    expect(margins).toEqual(['发文字号：某园〔2026〕3号', '公开属性：主动公开']);
  });

  it('walks through tables that only place things', async () => {
    expect(await texts(`<html><body><table><tr><td width="200"><a href="1">栏目一</a><a href="2">栏目二</a><a href="3">栏目三</a><a href="4">栏目四</a></td><td>${article}</td></tr></table></body></html>`)).toEqual(articleTexts);
  });

  it('keeps an annex beside the article', async () => {
    const annex = '<div class="fj"><table><tr><th>序号</th><th>任务</th><th>单位</th></tr><tr><td>1</td><td>种树</td><td>绿化科</td></tr></table></div>';
    expect((await texts(`<html><body><nav><a href="/">首页</a></nav><div><div class="nr">${article}</div>${annex}</div></body></html>`)).at(-1)).toEqual([['序号', '任务', '单位'], ['1', '种树', '绿化科']]);
  });
});

describe('a document saved as a page', () => {
  it('is known without a document type, in GB18030 with the encoding it declares', async () => {
    // 种树 in GB18030; Node writes none, so the bytes are given.
    const bytes = Buffer.concat([Buffer.from('<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><body><p>'), Buffer.from([0xd6, 0xd6, 0xca, 0xf7]), Buffer.from('</p></body></html>')]);
    expect((await readFile(bytes)).blocks).toMatchObject([{ kind: 'paragraph', text: '种树' }]);
  });

  it.each(['<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>种树</td></tr></table>', '\ufeff<!-- 注释 --><html><body><table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>种树</td></tr></table>', '<meta charset="utf-8"><table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>种树</td></tr></table>'])(
    'is known by its first tag: %s',
    async (html) => {
      expect(await texts(html)).toEqual([[['序号', '任务'], ['1', '种树']]]);
    },
  );

  it('gives tables as grids, with cells merged by rowspan and colspan, and without hidden rows', async () => {
    const html = '<table><tr><td colspan=3>某局任务表</td></tr><tr><td>序号</td><td>任务</td><td>单位</td></tr><tr><td>1</td><td><p>种树</p><p>浇水</p></td><td rowspan=2>绿化科</td></tr><tr><td>2</td><td>剪草<br>施肥</td></tr><tr style="display:none"><td>x</td><td></td><td></td></tr></table>';
    expect(await texts(html)).toEqual(['某局任务表', [['序号', '任务', '单位'], ['1', '种树\n浇水', '绿化科'], ['2', '剪草\n施肥', '绿化科*']]]);
  });

  it('numbers lists as a browser prints them', async () => {
    expect(await texts('<html><body><p>开头</p><ol><li>甲<ol type="a"><li>子</li></ol></li><li value="5">乙</li></ol><ol style="list-style-type: cjk-ideographic"><li>丙</li></ol><ul><li>丁</li></ul></body></html>')).toEqual(['开头', '1.甲', 'a.子', '5.乙', '一、丙', '丁']);
  });

  it('drops deleted and hidden words and footnotes, and says so of the notes', async () => {
    const file = await read('<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>种树<a href="#_ftn1">[1]</a><del>旧</del><span style="display:none">藏</span>一万株</p><div style="mso-element:footnote-list">[1] 注</div></body></html>');
    expect(file.blocks).toMatchObject([{ text: '种树一万株' }]);
    expect(file.findings).toMatchObject([{ code: 'footnotes-left-out' }]);
  });

  it('is read from a web archive, as Word saves a .doc', async () => {
    const archive = ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="b"', '', '--b', 'Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: base64', '', Buffer.from('<html><body><p>一、种树</p></body></html>').toString('base64'), '--b--', ''].join('\r\n');
    expect((await readFile(Buffer.from(archive))).blocks).toMatchObject([{ text: '一、种树' }]);
  });

  it('nested ten thousand levels deep is read all the same', async () => {
    expect(await texts(`${'<div>'.repeat(10_000)}种树${'</div>'.repeat(10_000)}`)).toEqual(['种树']);
    expect(await texts(`<p>头</p>${'<table><tr><td>'.repeat(300)}种树`)).toEqual(['头', '种树']);
  });
});
