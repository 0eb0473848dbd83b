import type { Command } from 'commander';
import type { Directory } from '../../core/plan/directory.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import type { Call } from '../call.ts';
import { renderTable } from '../display/render-table.ts';
import { officeAddress } from '../office-address.ts';
import { readInput } from '../read-input.ts';
import { roleWords, unitTypeWords } from '../../documents/directory/directory-words.ts';

interface JsonOption {
  json?: boolean;
}

export function addDirectory(program: Command, call: Call): void {
  const directory = program.command('directory').description('通讯录：单位、单位组、人员');
  directory
    .command('import')
    .description('导入通讯录（xlsx），整体替换原有内容')
    .argument('<file>', 'xlsx 文件，工作表：单位、单位组、人员')
    .option('--as <person>', '办理人（姓名或邮箱，以这份通讯录为准），不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((file: string, options: JsonOption & { as?: string }) => importDirectory(call, file, options));
  directory
    .command('show')
    .description('查看通讯录')
    .option('--json', '只输出 JSON')
    .action((options: JsonOption) => showDirectory(call, options));
}

/** Reads a directory file whole and puts it in place of the one there is. */
export async function replaceDirectory(call: Call, file: string, as?: string): Promise<Directory> {
  const { bytes, fileName } = await readInput(call, file);
  const read = await readBounded('directory', bytes, fileName);
  const { directory } = await call.register();
  await directory.saveDirectory(read, officeAddress(read, as));
  return read;
}

async function importDirectory(call: Call, file: string, { json, as }: JsonOption & { as?: string }): Promise<void> {
  const { units, groups, people } = await replaceDirectory(call, file, as);
  if (json) return call.printJson({ units: units.length, groups: groups.length, people: people.length });
  call.print(`已导入通讯录：${units.length} 个单位、${groups.length} 个单位组、${people.length} 人。`);
}

async function showDirectory(call: Call, { json }: JsonOption): Promise<void> {
  const held = await (await call.register()).directory.readDirectory();
  if (json) return call.printJson(held);
  if (held.units.length === 0) return call.print('通讯录是空的。请用 duban directory import 文件 导入。');

  const units = held.units.map((unit) => [unit.name, unitTypeWords[unit.type], unit.parent ?? '', unit.aliases.join('、')]);
  const groups = held.groups.map((group) => [group.name, group.members.join('、')]);
  const people = held.people.map(({ name, address, chatId, phone, roles }) => [
    name,
    address,
    chatId ?? '',
    phone ?? '',
    roles.map(({ kind, scope }) => (scope === '' ? roleWords[kind] : `${roleWords[kind]}（${scope}）`)).join('、'),
  ]);
  call.print(renderTable([{ heading: '单位' }, { heading: '类型' }, { heading: '上级' }, { heading: '别名' }], units));
  if (groups.length > 0) call.print(`\n${renderTable([{ heading: '单位组' }, { heading: '成员', widest: 80 }], groups)}`);
  call.print(`\n${renderTable([{ heading: '姓名' }, { heading: '邮箱' }, { heading: '聊天账号' }, { heading: '电话' }, { heading: '角色', widest: 60 }], people)}`);
}
