import { describe, expect, it } from 'vitest';
import { readFile } from '../../documents/read-file.ts';
import { instance, level, list, numbered, p, wordDocument } from '../fixtures/word-document.ts';
import type { WordParts } from '../fixtures/word-document.ts';

const read = async (parts: WordParts) => (await readFile(wordDocument(parts))).blocks;
const numbersOf = async (parts: WordParts) => (await read(parts)).map((block) => (block.kind === 'listItem' || block.kind === 'heading' ? block.number : null));

const chapters = list(0, level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'));

describe('automatic numbers', () => {
  it('counts chapters, sections and items as Word prints them, restarting under each higher level', async () => {
    const body = [numbered('甲', 1), numbered('子', 1, 1), numbered('丑', 1, 1), numbered('一项', 1, 2), numbered('乙', 1), numbered('寅', 1, 1)].join('');
    expect(await numbersOf({ body, numbering: chapters + instance(1, 0) })).toEqual(['一、', '（一）', '（二）', '1.', '二、', '（一）']);
  });

  it('goes on counting through the document where a level says it never restarts', async () => {
    const through = list(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'));
    const body = [numbered('甲', 1), numbered('一', 1, 1), numbered('二', 1, 1), numbered('乙', 1), numbered('三', 1, 1)].join('');
    expect(await numbersOf({ body, numbering: through + instance(1, 0) })).toEqual(['一、', '1.', '2.', '二、', '3.']);
  });

  it('takes numbers from a paragraph style, also an inherited one', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Item"/></w:style>';
    const numbering = list(3, level(0, 'decimal', '%1．')) + instance(7, 3);
    const body = p('甲', '<w:pStyle w:val="Item"/>') + p('乙', '<w:pStyle w:val="Child"/>') + p('丙', '<w:pStyle w:val="Child"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await numbersOf({ body, styles, numbering })).toEqual(['1．', '2．', null]);
  });

  it('counts empty paragraphs, and gives the number of one that stands alone in a cell', async () => {
    const row = (text: string) => `<w:tr><w:tc>${numbered('', 2)}</w:tc><w:tc>${p(text)}</w:tc><w:tc>${p('甲科')}</w:tc></w:tr>`;
    const numbering = chapters + list(1, level(0, 'decimal', '%1')) + instance(1, 0) + instance(2, 1);
    const blocks = await read({ body: numbered('甲', 1) + numbered('', 1) + numbered('乙', 1) + `<w:tbl>${row('种树')}${row('剪草')}</w:tbl>`, numbering });
    expect(blocks.slice(0, 2)).toMatchObject([{ number: '一、' }, { number: '三、' }]);
    expect(blocks[2]?.kind === 'table' ? blocks[2].rows.map((cells) => cells.map((cell) => cell.text)) : null).toEqual([['1', '种树', '甲科'], ['2', '剪草', '甲科']]);
  });

  it('starts again where a list instance has a start of its own, and shares the count where it has none', async () => {
    const numbering = chapters + instance(1, 0) + instance(2, 0) + instance(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = [numbered('甲', 1), numbered('乙', 2), numbered('丙', 3), numbered('丁', 3)].join('');
    expect(await numbersOf({ body, numbering })).toEqual(['一、', '二、', '五、', '六、']);
  });

  it.each([
    ['chineseCountingThousand', '十二'],
    ['decimalEnclosedCircleChinese', '⑫'],
    ['upperRoman', 'XII'],
    ['lowerLetter', 'l'],
    ['chineseLegalSimplified', '拾贰'],
    ['bullet', ''],
  ])('prints the twelfth number of format %s as "%s"', async (format, printed) => {
    const body = Array.from({ length: 12 }, (_, index) => numbered(`第${index}行`, 1)).join('');
    expect((await numbersOf({ body, numbering: list(0, level(0, format, '%1')) + instance(1, 0) })).at(-1)).toBe(printed);
  });

  it.each([
    ['ideographDigital', '一二'],
    ['ideographEnclosedCircle', '12'],
    ['decimalZero', '12'],
    ['japaneseCounting', '十二'],
  ])('prints the twelfth number of format %s as "%s" too', async (format, printed) => {
    const body = Array.from({ length: 12 }, (_, index) => numbered(`第${index}行`, 1)).join('');
    expect((await numbersOf({ body, numbering: list(0, level(0, format, '%1、')) + instance(1, 0) })).at(-1)).toBe(`${printed}、`);
  });

  it('keeps a number apart from a word that begins with a digit', async () => {
    const [block] = await read({ body: numbered('2个项目', 1), numbering: list(0, level(0, 'decimal', '%1')) + instance(1, 0) });
    expect(block?.kind === 'listItem' ? block.number + block.text : '').toBe('1 2个项目');
  });

  it('writes every part of a legal number in digits', async () => {
    const numbering = list(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + instance(1, 0);
    expect(await numbersOf({ body: numbered('甲', 1) + numbered('乙', 1, 1), numbering })).toEqual(['一、', '1.1']);
  });
});

describe('text', () => {
  it('accepts tracked changes: insertions stay, deletions and moved-away words go', async () => {
    const body = '<w:p><w:r><w:t>完成</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t>目标</w:t></w:r></w:p>';
    expect(await read({ body })).toMatchObject([{ kind: 'paragraph', text: '完成新目标' }]);
  });

  it('joins a paragraph whose mark was deleted with the next', async () => {
    const body = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>' + p('后半');
    expect(await read({ body })).toMatchObject([{ text: '前半后半' }]);
  });

  it('reads a text box once, though Word stores it twice', async () => {
    const box = `<w:txbxContent>${p('框内文字')}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>正文</w:t></w:r></w:p>`;
    expect((await read({ body })).map((block) => (block.kind === 'table' ? '' : block.text))).toEqual(['正文', '框内文字']);
  });

  it('leaves out a table of contents, also one in a content control, and words that ask to be replaced', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>`;
    const empty = '<w:p><w:r><w:t>正文</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处</w:t></w:r></w:sdtContent></w:sdt></w:p>';
    expect(await read({ body: contents + p('一、种树 1', '<w:pStyle w:val="T1"/>') + empty, styles })).toMatchObject([{ text: '正文' }]);
  });

  it('keeps line breaks inside a paragraph, and drops field codes and hidden words', async () => {
    const body = '<w:p><w:r><w:t>前</w:t><w:br/><w:t>后</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>七</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>';
    expect(await read({ body })).toMatchObject([{ text: '前\n后七' }]);
  });

  it('knows headings by style and by outline level', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>';
    expect(await read({ body: p('章', '<w:pStyle w:val="H2"/>') + p('节', '<w:outlineLvl w:val="2"/>'), styles })).toMatchObject([{ kind: 'heading', level: 1 }, { kind: 'heading', level: 2 }]);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

  it('repeats a merged cell over its span and marks the repeats', async () => {
    const body =
      `<w:tbl><w:tr>${cell('章', '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('一')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('二')}</w:tr></w:tbl>`;
    const [table] = await read({ body });
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map((each) => `${each.text}${each.carried ? '*' : ''}`)) : [];
    expect(rows).toEqual([['章', '章*'], ['甲', '一'], ['甲*', '二']]);
  });

  it('keeps a table inside a cell, as lines of that cell', async () => {
    const inner = `<w:tbl><w:tr>${cell('子')}${cell('丑')}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr><w:tc>${p('外')}${inner}${p('')}</w:tc>${cell('乙')}</w:tr></w:tbl>`;
    const [table] = await read({ body });
    expect(table?.kind === 'table' ? table.rows[0]?.map((each) => each.text) : []).toEqual(['外\n子\t丑', '乙']);
  });

  it('takes a title inside the table out of it', async () => {
    const row = (...texts: string[]) => `<w:tr>${texts.map((text) => cell(text)).join('')}</w:tr>`;
    const body = `<w:tbl><w:tr>${cell('某局任务表', '<w:gridSpan w:val="3"/>')}</w:tr>${row('序号', '任务', '单位')}${row('1', '种树', '绿化科')}</w:tbl>`;
    expect(await read({ body })).toMatchObject([{ kind: 'paragraph', text: '某局任务表' }, { kind: 'table', rows: { length: 2 } }]);
  });

  it('names the place of every cell and leaves deleted rows out', async () => {
    const body = `<w:tbl><w:tr>${cell('甲')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('删')}</w:tr><w:tr>${cell('乙')}</w:tr></w:tbl>`;
    const [table] = await read({ body });
    expect(table?.kind === 'table' ? table.rows.flat().map((each) => [each.text, each.place.cell]) : []).toEqual([['甲', '表1第1行第1列'], ['乙', '表1第2行第1列']]);
  });
});
