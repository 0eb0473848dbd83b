import type { Directory } from '../core/plan/directory.ts';
import { readPeople } from './directory/read-people.ts';
import { readRecords } from './directory/read-records.ts';
import type { Columns, SheetRecord } from './directory/read-records.ts';
import { readGroups, readUnits } from './directory/read-units.ts';
import { UnreadableDirectory } from './directory/unreadable-directory.ts';
import type { DirectoryFault } from './directory/unreadable-directory.ts';
import { largestFileBytes } from './read-file.ts';
import { openArchive } from './readers/archive/open-archive.ts';
import { readSheets } from './readers/read-workbook.ts';
import type { SheetText } from './readers/read-workbook.ts';
import { sniffFormat } from './readers/sniff-format.ts';
import { UnreadableDocument } from './unreadable-document.ts';

export { UnreadableDirectory } from './directory/unreadable-directory.ts';

interface SheetShape {
  names: string[];
  label: string;
  columns: Columns;
}

const shapes: Record<'units' | 'groups' | 'people', SheetShape> = {
  units: {
    names: ['units', '单位', '单位表', '科室'],
    label: '单位（units）',
    columns: { name: ['名称', '单位名称', '单位', 'name'], type: ['类型', '单位类型', 'type'], parent: ['上级', '上级单位', 'parent'], aliases: ['别名', '简称', 'aliases', 'alias'] },
  },
  groups: {
    names: ['groups', '单位组', '组', '集合'],
    label: '单位组（groups）',
    columns: { name: ['名称', '组名', '单位组', 'name'], members: ['成员', '成员单位', 'members'] },
  },
  people: {
    names: ['people', '人员', '人员表', '联系人'],
    label: '人员（people）',
    columns: {
      name: ['姓名', '名字', 'name'],
      address: ['邮箱', '邮件', '电子邮箱', 'address', 'email', 'mail'],
      chatId: ['聊天账号', '聊天', 'chatid', 'chat', 'chat id'],
      phone: ['电话', '手机', '手机号', 'phone'],
      role: ['角色', '职责', 'role', 'roles'],
      unit: ['对应单位', '单位', '范围', 'scope', 'unit'],
    },
  },
};

const correct = '请在表中改正以上各处后重新导入；未写入任何内容。';

/**
 * Reads the bureau's directory from an xlsx: sheets units, groups, people (or 单位, 单位组, 人员). All or nothing.
 *
 * @throws {UnreadableDirectory} every fault in one message, each with its row
 * @throws {UnreadableDocument} the file itself is empty, too large, damaged, unsafe or no xlsx
 */
export async function readDirectory(bytes: Uint8Array, fileName: string): Promise<Directory> {
  const sheets = await openSheets(bytes, fileName);
  const faults: DirectoryFault[] = [];
  const { units, claims } = readUnits(recordsOf(sheets, 'units', true), faults);
  const groups = readGroups(recordsOf(sheets, 'groups', false), units, claims, faults);
  const people = readPeople(recordsOf(sheets, 'people', true), units, faults);
  if (faults.length > 0) throw new UnreadableDirectory('DIRECTORY_FAULTS', faults, correct);
  return { units, groups, people };
}

async function openSheets(bytes: Uint8Array, fileName: string): Promise<SheetText[]> {
  if (bytes.length === 0) throw new UnreadableDocument('EMPTY_FILE', `通讯录文件“${fileName}”是空的（0 字节）。`, '请确认文件已保存完整后再导入。');
  if (bytes.length > largestFileBytes) throw new UnreadableDocument('TOO_LARGE', `通讯录文件“${fileName}”超过 20 MB 的上限。`, '请删去图片和多余的工作表后再导入。');
  if (sniffFormat(bytes) !== 'zip' || !(await openArchive(bytes)).has('xl/workbook.xml'))
    throw new UnreadableDocument('NOT_A_DOCUMENT', `通讯录文件“${fileName}”不是 xlsx 表格。`, '请用 Excel 或 WPS 另存为 xlsx 后再导入。');
  return readSheets(bytes);
}

function recordsOf(sheets: SheetText[], key: keyof typeof shapes, required: boolean): SheetRecord[] {
  const shape = shapes[key];
  const sheet = sheets.find((each) => shape.names.includes(each.name.trim().toLowerCase()));
  if (!sheet && !required) return [];
  const records = sheet ? readRecords(sheet, shape.columns) : null;
  if (records) return records;
  const message = sheet ? `缺少列“${shape.columns['name']?.[0] ?? '名称'}”。` : `没有名为“${shape.label}”的工作表。`;
  throw new UnreadableDirectory('DIRECTORY_SHEETS', [{ sheet: sheet?.name ?? '工作簿', row: null, message }], '请按样表准备三张工作表：单位、单位组、人员。');
}
