import type { Block, ReaderFinding, ReadFile } from './block.ts';
import { noOffice } from './readers/office/office-converter.ts';
import type { OfficeConverter } from './readers/office/office-converter.ts';
import { readCsv } from './readers/read-csv.ts';
import { readConverted } from './readers/read-converted.ts';
import { decodeText } from './readers/decode-text.ts';
import { readText } from './readers/read-text.ts';
import { sniffFormat } from './readers/sniff-format.ts';
import { UnreadableDocument } from './unreadable-document.ts';

export const largestFileBytes = 20_000_000;
/** Far above any plan: 300 printed pages hold about 250,000 characters. */
export const largestText = { characters: 2_000_000, blocks: 20_000, paragraphCharacters: 50_000 };

const kinds = '可以导入 docx、doc、wps、pdf、xlsx、xls、csv、html 和 txt 文件。';

/**
 * Bytes → blocks. The bytes decide what the file is; its name never does. `office` rewrites the formats that are not read
 * here (rtf, odt, Word 95 …); without one they are refused with a sentence that says what to save as.
 *
 * @throws {UnreadableDocument} with a sentence for each fault
 */
export async function readFile(bytes: Uint8Array, office: OfficeConverter = noOffice): Promise<ReadFile> {
  const file = await readBytes(bytes, office);
  if (file.blocks.length === 0) throw new UnreadableDocument('EMPTY_FILE', '文件里没有文字。', '请确认文件已保存完整；如果内容是图片或扫描件，请先识别成文字再导入。');
  refuseEndless(file);
  return { ...file, findings: [...file.findings, ...findBroken(file.blocks)] };
}

function findBroken(blocks: Block[]): ReaderFinding[] {
  const broken = blocks.filter((block) => (block.kind === 'table' ? block.rows.some((row) => row.some((cell) => cell.text.includes('\ufffd'))) : block.text.includes('\ufffd')));
  const [first] = broken;
  return first ? [{ severity: 'doubt', code: 'broken-characters', message: `文件中有${broken.length}处文字已损坏（显示为“\ufffd”），请对照原文核对。`, place: first.place }] : [];
}

function refuseEndless({ blocks }: ReadFile): void {
  const sizes = blocks.map((block) => (block.kind === 'table' ? block.rows.reduce((sum, row) => sum + row.reduce((inRow, cell) => inRow + (cell.carried ? 0 : cell.text.length), 0), 0) : block.text.length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const longest = blocks.reduce((most, block, index) => (block.kind === 'table' ? most : Math.max(most, sizes[index] ?? 0)), 0);
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);
  const fact =
    total > largestText.characters ? `文字有${total}个字符，超过${largestText.characters}个` : rows > largestText.blocks ? `有${rows}个段落或表格行，超过${largestText.blocks}个` : longest > largestText.paragraphCharacters ? `有一段文字长${longest}个字符，超过${largestText.paragraphCharacters}个` : null;
  if (fact) throw new UnreadableDocument('TOO_LARGE', `文件${fact}的上限。`, '请只保留任务部分，或分成几个文件导入。');
}

async function readBytes(bytes: Uint8Array, office: OfficeConverter): Promise<ReadFile> {
  if (bytes.length === 0) throw new UnreadableDocument('EMPTY_FILE', '文件是空的（0 字节）。', '请确认文件已保存完整后再导入。');
  if (bytes.length > largestFileBytes)
    throw new UnreadableDocument('TOO_LARGE', `文件有 ${(bytes.length / 1_000_000).toFixed(1)} MB，超过 20 MB 的上限。`, '请删去图片和附件，或只保留任务部分后再导入。');
  // Each reader brings its own engine, and a reading process needs but one of them.
  switch (sniffFormat(bytes)) {
    case 'zip':
      return (await import('./readers/read-archive.ts')).readArchive(bytes, office);
    case 'ole':
      return (await import('./readers/read-ole.ts')).readOle(bytes, office);
    case 'pdf':
      return (await import('./readers/pdf/read-pdf.ts')).readPdf(bytes);
    case 'mime':
      return (await import('./readers/html/read-mime.ts')).readMime(bytes);
    case 'html': {
      const [{ readHtml }, { decodeHtml }] = await Promise.all([import('./readers/html/read-html.ts'), import('./readers/html/decode-html.ts')]);
      return readHtml(decodeHtml(bytes) ?? refuseNoText());
    }
    case 'rtf':
      return readConverted(bytes, 'rtf', 'docx', office, 'RTF 文件');
    case 'officeXml':
      return readConverted(bytes, 'xml', 'docx', office, '单个 XML 的 Office 2003 文件');
    case 'image':
      throw new UnreadableDocument('NOT_A_DOCUMENT', '这是一张图片，其中的文字不能读取。', '请导入原始的 Word 文件；只有扫描件时，请先识别成文字。');
    case 'other':
      return refuseNoText();
    case 'text':
      return readPlain(bytes);
  }
}

function refuseNoText(): never {
  throw new UnreadableDocument('NOT_A_DOCUMENT', '这不是可以读取的文档（内容不是文字）。', kinds);
}

function readPlain(bytes: Uint8Array): ReadFile {
  const text = decodeText(bytes) ?? refuseNoText();
  if (text.trim() === '') throw new UnreadableDocument('EMPTY_FILE', '文件里没有文字，只有空白。', '请确认文件已保存完整后再导入。');
  return readCsv(text) ?? readText(text);
}
