import { readXls } from 'hucre';
import type { ReadFile } from '../block.ts';
import { UnreadableDocument } from '../unreadable-document.ts';
import { readConverted } from './read-converted.ts';
import { readDoc } from './doc/read-doc.ts';
import type { OfficeConverter } from './office/office-converter.ts';
import { openOle } from './ole/open-ole.ts';
import type { OleFile } from './ole/open-ole.ts';
import { textOfSheets, workbookOf } from './read-workbook.ts';
import { readBiffSheets } from './workbook/read-biff.ts';

/** A compound file by its streams: Word and WPS (.doc, .wps), Excel and WPS tables (.xls, .et), an encrypted docx or xlsx. */
export async function readOle(bytes: Uint8Array, office: OfficeConverter): Promise<ReadFile> {
  try {
    return await readStreams(bytes, openOle(bytes), office);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableDocument('DAMAGED_ARCHIVE', '文件不完整或已损坏（可能没有传完），无法打开。', '请重新取得原文件，确认能用 Word、Excel 或 WPS 打开后再导入。', { cause: error });
  }
}

async function readStreams(bytes: Uint8Array, file: OleFile, office: OfficeConverter): Promise<ReadFile> {
  if (file.names.includes('EncryptedPackage')) throw isProtected();
  if (file.names.includes('WordDocument')) return readDoc(file) ?? readConverted(bytes, 'doc', 'docx', office, 'Word 95 或更早的文档');
  const book = file.read('Workbook');
  if (book) return readBook(bytes, book, office);
  if (file.names.includes('Book')) return readConverted(bytes, 'xls', 'xlsx', office, 'Excel 95 或更早的表格');
  throw new UnreadableDocument('OLD_FORMAT', '这个文件里没有 Word 文档，也没有 Excel 表格，不能读取。', '请用原来的软件打开，另存为 docx（表格另存为 xlsx）后再导入。');
}

const isProtected = (): UnreadableDocument => new UnreadableDocument('PROTECTED_FILE', '文件设有打开密码，无法读取。', '请用 Word、Excel 或 WPS 打开，去掉密码后重新保存再导入。');

/** hucre reads an xls without number formats, hidden sheets and passwords: those are read from its records here. */
async function readBook(bytes: Uint8Array, book: Uint8Array, office: OfficeConverter): Promise<ReadFile> {
  const biff = readBiffSheets(book);
  if (biff.encrypted) throw isProtected();
  const workbook = await readXls(bytes).catch(() => null); // its own faults say nothing to a supervisor; another reader may do better
  if (!workbook) return readConverted(bytes, 'xls', 'xlsx', office, '旧版 Excel 表格（xls）');
  const sheets = textOfSheets(workbook, (sheet, row, column) => biff.formatOf(sheet, row, column));
  return workbookOf(sheets.map((sheet, index) => ({ ...sheet, hidden: biff.isHidden(index), hiddenRows: biff.hiddenRows(index).filter((row) => row <= sheet.rows.length) })));
}
