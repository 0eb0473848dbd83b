import type { ReadFile } from '../block.ts';
import { UnreadableDocument } from '../unreadable-document.ts';
import { openArchive } from './archive/open-archive.ts';
import { readConverted } from './read-converted.ts';
import { readDocx } from './docx/read-docx.ts';
import type { OfficeConverter } from './office/office-converter.ts';
import { readOpenSheets, readWorkbook, workbookOf } from './read-workbook.ts';

/** A checked zip by what is in it: docx, xlsx, ods; odt through the office program. */
export async function readArchive(bytes: Uint8Array, office: OfficeConverter): Promise<ReadFile> {
  const files = await openArchive(bytes);
  if (files.has('xl/workbook.xml')) return readWorkbook(bytes);
  if (files.has('xl/workbook.bin')) throw notRead('Excel 二进制工作簿（xlsb）', 'xlsx');
  if ([...files.keys()].some((name) => name.startsWith('ppt/'))) throw notRead('演示文稿', 'docx（只保留文字和表格）');
  const kind = files.has('content.xml') ? Buffer.from(files.get('mimetype') ?? new Uint8Array()).toString('latin1') : '';
  if (kind.includes('opendocument.spreadsheet')) return workbookOf(await readOpenSheets(bytes));
  if (kind.includes('opendocument.text')) return readConverted(bytes, 'odt', 'docx', office, 'OpenDocument 文本（odt）');
  try {
    return readDocx(files);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // the call stack: no writer nests tables thousands deep
    throw new UnreadableDocument('UNSAFE_ARCHIVE', '文件内部的表格或段落嵌套过深，为安全起见未继续读取。', '请用 Word 或 WPS 打开，另存为新的 docx 后再导入。', { cause: error });
  }
}

const notRead = (name: string, target: string): UnreadableDocument => new UnreadableDocument('NOT_A_DOCUMENT', `这是${name}，不能直接读取。`, `请用原来的软件打开，另存为 ${target} 后再导入。`);
