import { writeXlsx } from 'hucre';
import type { Directory } from '../../core/plan/directory.ts';
import { roleWords, unitTypeWords } from '../directory/directory-words.ts';
import { listSheet } from './list-sheet.ts';

/** Writes a directory as the workbook `readDirectory` reads: sheets 单位, 单位组, 人员, a row a role. */
export async function writeDirectoryWorkbook(directory: Directory): Promise<Uint8Array> {
  const people = directory.people.flatMap((person) => {
    const roles = person.roles.length > 0 ? person.roles : [null];
    return roles.map((role) => [person.name, person.address, person.chatId ?? '', person.phone ?? '', role ? roleWords[role.kind] : '', role?.scope ?? '']);
  });
  return writeXlsx({
    sheets: [
      sheet('单位', ['名称', '类型', '上级', '别名'], directory.units.map((unit) => [unit.name, unitTypeWords[unit.type], unit.parent ?? '', unit.aliases.join('、')])),
      sheet('单位组', ['名称', '成员'], directory.groups.map((group) => [group.name, group.members.join('、')])),
      sheet('人员', ['姓名', '邮箱', '聊天账号', '电话', '角色', '对应单位'], people),
    ],
  });
}

const sheet = (name: string, headings: string[], rows: string[][]) => listSheet(name, headings.map((heading) => ({ heading, width: 22 })), rows);
