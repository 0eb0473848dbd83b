import type { ReadFile } from '../block.ts';
import { UnreadableDocument } from '../unreadable-document.ts';
import { openArchive } from './archive/open-archive.ts';
import { readDocx } from './docx/read-docx.ts';
import type { NewFormat, OfficeConverter, OldFormat } from './office/office-converter.ts';
import { readWorkbook } from './read-workbook.ts';

const why = {
  absent: '不能直接读取（本机没有安装 LibreOffice）',
  failed: 'LibreOffice 未能转换',
  tooLong: 'LibreOffice 转换超过了时间或内存的上限',
};

/**
 * Reads a format through the office program, as the docx or xlsx it makes of it. `name` is what the supervisor calls it.
 *
 * @throws {UnreadableDocument} there is no such program, or it gave nothing
 */
export async function readConverted(bytes: Uint8Array, from: OldFormat, to: NewFormat, office: OfficeConverter, name: string): Promise<ReadFile> {
  const converted = await office.convert(bytes, from, to);
  if (!converted.ok) throw new UnreadableDocument('OLD_FORMAT', `这是${name}，${why[converted.reason]}。`, `请用 Word、Excel 或 WPS 打开，另存为 ${to} 后再导入。`);
  const files = await openArchive(converted.bytes);
  return to === 'xlsx' ? readWorkbook(converted.bytes) : readDocx(files);
}
