import type { ReadFile } from './block.ts';
import { decodeText } from './readers/decode-text.ts';
import { openArchive } from './readers/archive/open-archive.ts';
import { readDocx } from './readers/docx/read-docx.ts';
import { readText } from './readers/read-text.ts';
import { readWorkbook } from './readers/read-workbook.ts';
import { sniffFormat } from './readers/sniff-format.ts';
import { UnreadableDocument } from './unreadable-document.ts';

export const largestFileBytes = 20_000_000;
/** Far above any plan: 300 printed pages hold about 250,000 characters. */
export const largestText = { characters: 2_000_000, blocks: 20_000, paragraphCharacters: 50_000 };

const kinds = '请导入 docx、txt 或 xlsx 文件。';

/** Bytes → blocks. The bytes decide what the file is; its name never does. Throws `UnreadableDocument` with a sentence for each fault. */
export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const file = await readBytes(bytes);
  refuseEndless(file);
  return file;
}

function refuseEndless({ blocks }: ReadFile): void {
  const sizes = blocks.map((block) => (block.kind === 'table' ? block.rows.reduce((sum, row) => sum + row.reduce((inRow, cell) => inRow + cell.text.length, 0), 0) : block.text.length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const longest = blocks.reduce((most, block, index) => (block.kind === 'table' ? most : Math.max(most, sizes[index] ?? 0)), 0);
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);
  const fact =
    total > largestText.characters ? `文字有${total}个字符，超过${largestText.characters}个` : rows > largestText.blocks ? `有${rows}个段落或表格行，超过${largestText.blocks}个` : longest > largestText.paragraphCharacters ? `有一段文字长${longest}个字符，超过${largestText.paragraphCharacters}个` : null;
  if (fact) throw new UnreadableDocument('TOO_LARGE', `文件${fact}的上限。`, '请只保留任务部分，或分成几个文件导入。');
}

async function readBytes(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) throw new UnreadableDocument('EMPTY_FILE', '文件是空的（0 字节）。', '请确认文件已保存完整后再导入。');
  if (bytes.length > largestFileBytes)
    throw new UnreadableDocument('TOO_LARGE', `文件有 ${(bytes.length / 1_000_000).toFixed(1)} MB，超过 20 MB 的上限。`, '请删去图片和附件，或只保留任务部分后再导入。');
  switch (sniffFormat(bytes)) {
    case 'zip':
      return readArchive(bytes);
    case 'ole':
      throw new UnreadableDocument('OLD_FORMAT', '这是旧版 Word/Excel 格式（.doc、.xls）或加了密码的文件，不能直接读取。', '请用 Word 或 WPS 打开，去掉密码，另存为 docx（表格另存为 xlsx）后再导入。');
    case 'pdf':
      throw new UnreadableDocument('NOT_A_DOCUMENT', '暂不能读取 PDF 文件。', '请导入原始的 docx 文件，或把文字另存为 txt。');
    case 'html':
      throw new UnreadableDocument('NOT_A_DOCUMENT', '这是网页文件，不是文档。', '请用 Word 或 WPS 打开，另存为 docx 后再导入。');
    case 'image':
      throw new UnreadableDocument('NOT_A_DOCUMENT', '这是一张图片，其中的文字不能读取。', '请导入原始的 docx 文件；只有扫描件时，请先识别成文字。');
    case 'rtf':
    case 'other':
      throw new UnreadableDocument('NOT_A_DOCUMENT', '这不是可以读取的文档。', kinds);
    case 'text':
      return readPlain(bytes);
  }
}

function readPlain(bytes: Uint8Array): ReadFile {
  const text = decodeText(bytes);
  if (text === null) throw new UnreadableDocument('NOT_A_DOCUMENT', '这不是可以读取的文档（内容不是文字）。', kinds);
  if (text.trim() === '') throw new UnreadableDocument('EMPTY_FILE', '文件里没有文字，只有空白。', '请确认文件已保存完整后再导入。');
  return readText(text);
}

async function readArchive(bytes: Uint8Array): Promise<ReadFile> {
  const files = await openArchive(bytes);
  const read = files.has('xl/workbook.xml') ? await readWorkbook(bytes) : readDocx(files);
  if (read.blocks.length === 0) throw new UnreadableDocument('EMPTY_FILE', '文档里没有文字。', '如果内容是图片或扫描件，请先识别成文字。');
  return read;
}
