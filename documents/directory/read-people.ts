import type { Person, Role, Unit } from '../../core/plan/directory.ts';
import { roleWords } from './directory-words.ts';
import { readMailAddress } from './mail-address.ts';
import type { SheetRecord } from './read-records.ts';
import { splitNames } from './read-records.ts';
import { fault } from './read-units.ts';
import { needsUnit, readRoleText } from './role-words.ts';
import type { RoleText } from './role-words.ts';
import type { DirectoryFault } from './unreadable-directory.ts';

interface Known {
  person: Person;
  row: number;
}

/** A row a role: rows with the same name and address are one person. One address with two names is a fault that names both rows. */
export function readPeople(records: SheetRecord[], units: Unit[], faults: DirectoryFault[]): Person[] {
  const known = new Map<string, Known>();
  const chats = new Map<string, Known>();
  for (const record of records) {
    const person = readPerson(record, known, faults);
    if (!person) continue;
    noteChat(record, person, chats, faults);
    for (const role of readRoles(record, faults)) if (!person.roles.some((each) => each.kind === role.kind && each.scope === role.scope)) person.roles.push(role);
  }
  const people = [...known.values()];
  checkScopes(records, people, units, faults);
  return people.map(({ person }) => person);
}

function readPerson(record: SheetRecord, known: Map<string, Known>, faults: DirectoryFault[]): Person | null {
  const name = record.get('name');
  const typed = record.get('address');
  const address = readMailAddress(typed);
  if (!name) faults.push(fault(record, '缺少姓名。'));
  if (!address) faults.push(fault(record, typed ? `“${name}”的邮箱格式不对。` : `“${name}”缺少邮箱。`));
  if (!name || !address) return null;
  const earlier = known.get(address);
  if (!earlier) {
    const person: Person = { name, address, chatId: record.get('chatId') || null, phone: record.get('phone') || null, roles: [] };
    known.set(address, { person, row: record.row });
    return person;
  }
  if (earlier.person.name !== name) {
    faults.push(fault(record, `邮箱 ${address} 在第${earlier.row}行属于“${earlier.person.name}”，在第${record.row}行属于“${name}”，一个邮箱只能属于一个人。`));
    return null;
  }
  merge(record, earlier, 'chatId', '聊天账号', faults);
  merge(record, earlier, 'phone', '电话', faults);
  return earlier.person;
}

function merge(record: SheetRecord, earlier: Known, field: 'chatId' | 'phone', label: string, faults: DirectoryFault[]): void {
  const value = record.get(field);
  if (!value || value === earlier.person[field]) return;
  if (earlier.person[field] === null) earlier.person[field] = value;
  else faults.push(fault(record, `“${earlier.person.name}”的${label}与第${earlier.row}行不一致。`));
}

function noteChat(record: SheetRecord, person: Person, chats: Map<string, Known>, faults: DirectoryFault[]): void {
  if (!person.chatId) return;
  const holder = chats.get(person.chatId);
  if (!holder) chats.set(person.chatId, { person, row: record.row });
  else if (holder.person !== person) faults.push(fault(record, `聊天账号 ${person.chatId} 已由第${holder.row}行的“${holder.person.name}”使用。`));
}

function readRoles(record: SheetRecord, faults: DirectoryFault[]): Role[] {
  const text = record.get('role');
  if (!text) return [];
  const roles = splitRoles(text).map((piece) => ({ piece, role: readRoleText(piece) }));
  for (const { piece, role } of roles) if (!role) faults.push(fault(record, `角色“${piece}”不认识，请填：${Object.values(roleWords).join('、')}。`));
  return roles.flatMap(({ role }) => (role ? scopesOf(role, record, faults).map((scope) => ({ kind: role.kind, scope })) : []));
}

/** Several roles in one cell, but not inside brackets: `联络员(党建办、机关纪委)、承办人`. */
const splitRoles = (text: string): string[] => text.split(/[、，,；;\n](?![^（(]*[）)])/).map((piece) => piece.trim()).filter(Boolean);

function scopesOf(role: RoleText, record: SheetRecord, faults: DirectoryFault[]): string[] {
  const scopes = splitNames(role.scope ?? record.get('unit'));
  if (scopes.length > 0) return scopes;
  if (needsUnit(role.kind)) faults.push(fault(record, `“${record.get('name')}”的角色没有写对应单位。`));
  return [''];
}

/** Units named in roles must exist, a secretary's leader must be a leader; an alias is taken for its unit. */
function checkScopes(records: SheetRecord[], people: Known[], units: Unit[], faults: DirectoryFault[]): void {
  const leaders = new Set(people.filter(({ person }) => person.roles.some((role) => role.kind === 'leaderInCharge' || role.kind === 'principalLeader')).map(({ person }) => person.name));
  for (const { person, row } of people) {
    for (const role of person.roles) {
      if (role.scope === '') continue;
      const rowOf = records.find((record) => record.get('name') === person.name && `${record.get('unit')} ${record.get('role')}`.includes(role.scope)) ?? records.find((record) => record.row === row);
      const unit = units.find((each) => each.name === role.scope || each.aliases.includes(role.scope));
      if (unit) role.scope = unit.name;
      else if (role.kind === 'secretary' && leaders.has(role.scope)) continue;
      else if (rowOf && role.kind === 'secretary') faults.push(fault(rowOf, `秘书“${person.name}”对应的领导“${role.scope}”不在人员表的领导中。`));
      else if (rowOf && role.kind !== 'caseOfficer') faults.push(fault(rowOf, `“${person.name}”对应的单位“${role.scope}”不在单位表中。`));
    }
  }
}
