import { writeXlsx } from 'hucre';
import type { Directory, RoleKind, UnitType } from '../../core/plan/directory.ts';
import { plainText } from './plain-text.ts';

const unitTypes: Record<UnitType, string> = { office: '科室', institution: '直属单位', county: '县区', external: '外单位' };
const roleWords: Record<RoleKind, string> = {
  contactA: '联络员',
  contactB: '联络员B',
  unitHead: '科室负责人',
  leaderInCharge: '分管领导',
  principalLeader: '主要领导',
  secretary: '秘书',
  caseOfficer: '承办人',
  supervisor: '督查人员',
  officeHead: '督查室负责人',
};

/** Writes a directory as the workbook `readDirectory` reads: sheets 单位, 单位组, 人员, a row a role. */
export async function writeDirectoryWorkbook(directory: Directory): Promise<Uint8Array> {
  const people = directory.people.flatMap((person) => {
    const roles = person.roles.length > 0 ? person.roles : [null];
    return roles.map((role) => [person.name, person.address, person.chatId ?? '', person.phone ?? '', role ? roleWords[role.kind] : '', role?.scope ?? '']);
  });
  return writeXlsx({
    sheets: [
      sheet('单位', ['名称', '类型', '上级', '别名'], directory.units.map((unit) => [unit.name, unitTypes[unit.type], unit.parent ?? '', unit.aliases.join('、')])),
      sheet('单位组', ['名称', '成员'], directory.groups.map((group) => [group.name, group.members.join('、')])),
      sheet('人员', ['姓名', '邮箱', '聊天账号', '电话', '角色', '对应单位'], people),
    ],
  });
}

function sheet(name: string, header: string[], rows: string[][]) {
  return { name, rows: [header, ...rows.map((row) => row.map((text) => plainText(text)))], columns: header.map(() => ({ width: 22 })) };
}
