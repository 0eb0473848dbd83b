import { describe, expect, it } from 'vitest';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import { UnreadableDocument } from '../../documents/unreadable-document.ts';
import { writeArchive } from '../../sample/write-archive.ts';
import { p, wordDocument } from '../fixtures/word-document.ts';

async function refusalOf(bytes: Uint8Array): Promise<UnreadableDocument> {
  const error = await readPlanDraft(bytes, '计划.docx').then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof UnreadableDocument)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);
const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + (index >> 3) * 31) % 256);
const word = wordDocument({ body: p('一、加强管理') });
const archive = (...files: [string, string][]) => writeArchive(files.map(([name, text]) => [name, Buffer.from(text)]));

describe('files that are refused', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'EMPTY_FILE'],
    ['only white space', Buffer.from(' \n\t\r\n'), 'EMPTY_FILE'],
    ['a Word file without any text', wordDocument({ body: p('') }), 'EMPTY_FILE'],
    ['a file over 20 MB', new Uint8Array(20_000_001).fill(0x61), 'TOO_LARGE'],
    ['a text without end', Buffer.from('很长的文字\n'.repeat(20_001)), 'TOO_LARGE'],
    ['a paragraph without end', Buffer.from('字'.repeat(50_001)), 'TOO_LARGE'],
    ['a picture', png, 'NOT_A_DOCUMENT'],
    ['random bytes', noise, 'NOT_A_DOCUMENT'],
    ['a zip that is no document', archive(['readme.txt', '你好']), 'NOT_A_DOCUMENT'],
    ['a compound file cut short', ole, 'DAMAGED_ARCHIVE'],
    ['a rich text file where no office program is at hand', Buffer.from('{\\rtf1\\ansi hello}'), 'OLD_FORMAT'],
    ['an OpenDocument text where no office program is at hand', archive(['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', '<a/>']), 'OLD_FORMAT'],
    ['slides', archive(['ppt/presentation.xml', '<a/>']), 'NOT_A_DOCUMENT'],
    ['a page without words', Buffer.from('<html><body><script>1</script></body></html>'), 'EMPTY_FILE'],
    ['a truncated docx', word.subarray(0, word.length - 40), 'DAMAGED_ARCHIVE'],
    ['a docx cut in half', word.subarray(0, word.length >> 1), 'DAMAGED_ARCHIVE'],
    ['a docx whose XML is broken', archive(['word/document.xml', '<w:document><w:body>']), 'DAMAGED_ARCHIVE'],
    ['a docx with tables in tables without end', wordDocument({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${p('')}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}` }), 'UNSAFE_ARCHIVE'],
    ['an archive with too many entries', writeArchive(Array.from({ length: 2_001 }, (_, index) => [`${index}.xml`, new Uint8Array()])), 'UNSAFE_ARCHIVE'],
    ['an archive that swells two hundred and fifty times', archive(['word/document.xml', ' '.repeat(3_000_000)]), 'UNSAFE_ARCHIVE'],
    ['a name that points outside', archive(['../word/document.xml', '<a/>']), 'UNSAFE_ARCHIVE'],
    ['an external entity', archive(['word/document.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>']), 'UNSAFE_ARCHIVE'],
  ])('%s is refused with a sentence and what to do', async (_, bytes, code) => {
    const refusal = await refusalOf(bytes);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/。$/);
    expect(refusal.hint).toMatch(/。$/);
  });

  it('asks the bytes, not the name: a text named .docx is read', async () => {
    expect((await readPlanDraft(Buffer.from('某局2026年工作要点\n1.甲任务。（责任单位：甲科）\n2.乙任务。（责任单位：乙科）'), '计划.docx')).tasks).toHaveLength(2);
  });
});

describe('secrecy marks', () => {
  const plan = '某局2026年工作要点\n1.加强保密工作。管好机密文件和秘密载体，内部资料不得外传。（责任单位：甲科）\n2.做好信息公开。对不予公开的事项说明理由。（责任单位：乙科）';

  it.each(['绝密', '机密★1年', '秘密★', '密级：秘密', '内部资料', '内部资料 注意保存', '秘 密', '（不予公开）', '公开属性：不予公开', '秘密 特急', '秘密★1年', '机密级', '内部', '内部使用', '内部资料，注意保存，请勿外传', '仅供内部参考', '工作秘密★3年', '普通商密▲5年', '密级：秘密 期限：1年', '信息公开类型：不予公开', '此件不公开', '000012 机密★'])('a document headed %s is refused, and the error holds nothing of it', async (mark) => {
    const refusal = await refusalOf(Buffer.from(`${mark}\n${plan}`));
    expect(refusal.code).toBe('CLASSIFIED');
    expect(`${refusal.message}${refusal.hint}${refusal.stack ?? ''}`).not.toMatch(/某局|甲科|加强|工作要点/);
  });

  it('a mark at the foot or in a page header counts too', async () => {
    expect((await refusalOf(Buffer.from(`${plan}\n某局\n2026年1月5日\n（此件不予公开）`))).code).toBe('CLASSIFIED');
    expect((await refusalOf(wordDocument({ body: p('某局工作要点'), header: p('内部资料') }))).code).toBe('CLASSIFIED');
  });

  it('a mark beside the article of a page counts too', async () => {
    const page = `<html><body><table><tr><td>索引号：1</td><td>公开属性：不予公开</td></tr></table><div><div>${plan.split('\n').map((line) => `<p>${line}</p>`).join('')}</div></div></body></html>`;
    expect((await refusalOf(Buffer.from(page))).code).toBe('CLASSIFIED');
  });

  it.each([
    ['the page header', { body: p('某局工作要点'), header: p('机密★3年') }],
    ['a text box', { body: `${p('某局工作要点')}<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('秘密★1年')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>${p('1.甲事。')}` }],
    ['a cell', { body: `<w:tbl><w:tr><w:tc>${p('份号：0001')}</w:tc><w:tc>${p('内部资料')}</w:tc></w:tr></w:tbl>${p('某局工作要点')}` }],
    ['a cell behind its label', { body: `<w:tbl><w:tr><w:tc>${p('密级')}</w:tc><w:tc>${p('内部')}</w:tc></w:tr></w:tbl>${p('某局工作要点')}` }],
  ])('a mark in %s of a Word file counts too', async (_where, parts) => {
    expect((await refusalOf(wordDocument(parts))).code).toBe('CLASSIFIED');
  });

  it.each(['依申请公开', '公开方式：主动公开', '此件公开发布', '保密工作领导小组'])('a document headed %s is read', async (line) => {
    expect((await readPlanDraft(Buffer.from(`${line}\n${plan}`), '计划.txt')).tasks).toHaveLength(2);
  });

  it('a plan about secrecy work is read, whatever its items and columns are called', async () => {
    const about = '某局2026年保密工作要点\n一、定密管理\n1.规范定密。对绝密、机密、秘密级事项逐项核定。（保密办负责）\n2.清理内部资料\n妥善保管内部资料。（保密办负责）\n二、不予公开事项管理\n3.完善机密文件台账。（保密办负责）';
    expect((await readPlanDraft(Buffer.from(about), '计划.txt')).tasks).toHaveLength(3);
    const table = '序号\t任务\t载体\t责任单位\n1\t清点内部文件\t内部\t甲科\n2\t核对密件\t外部\t乙科';
    expect((await readPlanDraft(Buffer.from(`某局保密工作任务表\n${table}`), '计划.txt')).tasks).toHaveLength(2);
  });

  it('words about secrecy in the running text are no mark', async () => {
    expect((await readPlanDraft(Buffer.from(plan), '计划.txt')).tasks).toHaveLength(2);
  });
});
