import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readDirectory, UnreadableDirectory } from '../../documents/read-directory.ts';
import { UnreadableDocument } from '../../documents/unreadable-document.ts';
import { seed002Directory, writeSeed002Directory } from '../fixtures/seed-002-directory.ts';

const units = [['名称', '类型', '上级', '别名'], ['甲科', '科室', '', '甲办、老甲科'], ['乙中心', '直属单位', '', ''], ['丙县局', '县区', '', '']];
const groups = [['名称', '成员'], ['机关科室', '甲科，乙中心']];
const people = [['姓名', '邮箱', '聊天账号', '电话', '角色', '对应单位'], ['王一', 'Wang.Yi@example.org', 'U01', '123', '联络员', '甲科']];

interface Sheets {
  units?: string[][];
  groups?: string[][];
  people?: string[][];
}

const workbook = (given: Sheets, names = ['单位', '单位组', '人员']) =>
  writeXlsx({ sheets: [given.units ?? units, given.groups ?? groups, given.people ?? people].map((rows, index) => ({ name: names[index] ?? '', rows })) });
const read = async (given: Sheets) => readDirectory(await workbook(given), '通讯录.xlsx');
const addPeople = (...rows: string[][]): Sheets => ({ people: [...people, ...rows] });

async function faultsOf(given: Sheets): Promise<UnreadableDirectory> {
  const error = await read(given).then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof UnreadableDirectory)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a directory', () => {
  it('reads units with aliases, groups and people; addresses become lower case', async () => {
    const directory = await read({});
    expect(directory.units[0]).toEqual({ name: '甲科', type: 'office', parent: null, aliases: ['甲办', '老甲科'] });
    expect(directory.groups).toEqual([{ name: '机关科室', members: ['甲科', '乙中心'] }]);
    expect(directory.people).toEqual([{ name: '王一', address: 'wang.yi@example.org', chatId: 'U01', phone: '123', roles: [{ kind: 'contactA', scope: '甲科' }] }]);
  });

  it('takes English sheets and columns as well', async () => {
    const bytes = await workbook(
      {
        units: [['name', 'type', 'parent', 'aliases'], ['甲科', 'office', '', '']],
        groups: [['name', 'members'], ['全部', '甲科']],
        people: [['name', 'address', 'chat id', 'phone', 'roles'], ['王一', 'a@example.org', '', '', 'contactA:甲科; supervisor']],
      },
      ['Units', 'groups', 'people'],
    );
    expect((await readDirectory(bytes, 'd.xlsx')).people[0]?.roles).toEqual([{ kind: 'contactA', scope: '甲科' }, { kind: 'supervisor', scope: '' }]);
  });

  it('gathers the roles of one person over rows, scopes in the role cell or beside it, aliases resolved', async () => {
    const { people: found } = await read(addPeople(['王一', 'wang.yi@example.org', '', '', '联络员B(乙中心)、科室负责人（甲办）', ''], ['李二', 'li@example.org', '', '', '分管领导', '甲科、乙中心'], ['赵三', 'zhao@example.org', '', '', '秘书', '李二']));
    expect(found[0]?.roles).toEqual([{ kind: 'contactA', scope: '甲科' }, { kind: 'contactB', scope: '乙中心' }, { kind: 'unitHead', scope: '甲科' }]);
    expect(found[1]?.roles.map((role) => role.scope)).toEqual(['甲科', '乙中心']);
    expect(found[2]?.roles).toEqual([{ kind: 'secretary', scope: '李二' }]);
  });

  it('reads back what it was written from: the directory of the second seed, and its committed workbook', async () => {
    expect(await readDirectory(await writeSeed002Directory(), 'd.xlsx')).toEqual(seed002Directory);
    expect(await readDirectory(readFileSync(new URL('seed-002-directory.xlsx', import.meta.url)), 'd.xlsx')).toEqual(seed002Directory);
  });
});

describe('a faulty directory', () => {
  it('one address with two names is refused with both rows', async () => {
    const refusal = await faultsOf(addPeople(['李二', 'wang.yi@example.org', '', '', '联络员', '乙中心']));
    expect(refusal.message).toContain('第2行');
    expect(refusal.message).toContain('第3行');
    expect(refusal.message).toMatch(/王一.*李二/);
  });

  it.each<[string, Sheets, RegExp]>([
    ['a role in an unknown unit', addPeople(['李二', 'li@example.org', '', '', '联络员', '丁科']), /人员第3行：.*丁科/],
    ['a contact without a unit', addPeople(['李二', 'li@example.org', '', '', '联络员', '']), /人员第3行：.*没有写对应单位/],
    ['an unknown role', addPeople(['李二', 'li@example.org', '', '', '观察员', '甲科']), /人员第3行：角色“观察员”/],
    ['a malformed address', addPeople(['李二', '"a@evil.example x"@example.org', '', '', '联络员', '甲科']), /人员第3行：.*邮箱格式/],
    ['a chat id of two people', addPeople(['李二', 'li@example.org', 'U01', '', '联络员', '甲科']), /人员第3行：聊天账号 U01 已由第2行/],
    ['a group member that is no unit', { groups: [...groups, ['外组', '丁科']] }, /单位组第3行：.*丁科/],
    ['two units of one name', { units: [...units, ['甲科', '科室', '', '']] }, /单位第5行：“甲科”重复.*第2行/],
    ['an alias that is another unit', { units: [...units, ['丁科', '科室', '', '乙中心']] }, /单位第5行：“乙中心”重复.*第3行/],
    ['a group named like a unit', { groups: [...groups, ['甲科', '乙中心']] }, /单位组第3行：“甲科”重复/],
    ['an unknown type', { units: [...units, ['丁科', '部落', '', '']] }, /单位第5行：类型“部落”/],
    ['a parent that is no unit', { units: [...units, ['丁科', '科室', '戊局', '']] }, /单位第5行：上级“戊局”/],
  ])('%s is refused with its row', async (_, given, message) => {
    expect((await faultsOf(given)).message).toMatch(message);
  });

  it('names all faults in one message', async () => {
    const refusal = await faultsOf({ ...addPeople(['李二', 'bad', '', '', '联络员', '甲科'], ['赵三', 'zhao@example.org', '', '', '联络员', '丁科']), groups: [...groups, ['外组', '丁科']] });
    expect(refusal.faults.map((fault) => `${fault.sheet}${fault.row}`)).toEqual(['单位组3', '人员3', '人员4']);
  });

  it('a missing sheet or column is named', async () => {
    await expect(readDirectory(await workbook({}, ['单位', '单位组', '名单']), 'd.xlsx')).rejects.toThrow(/人员（people）/);
    await expect(read({ people: [['称呼'], ['王一']] })).rejects.toThrow(/缺少列“姓名”/);
  });

  it('a file that is no xlsx is refused before it is read', async () => {
    await expect(readDirectory(Buffer.from('姓名,邮箱'), 'd.csv')).rejects.toThrow(UnreadableDocument);
  });

  it('a header named __proto__ pollutes nothing', async () => {
    await read({ people: [[...(people[0] ?? []), '__proto__'], [...(people[1] ?? []), 'polluted']] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('judges a hostile address within 10 ms', async () => {
    const { readMailAddress } = await import('../../documents/directory/mail-address.ts');
    const hostile = [`${'(a)'.repeat(10_000)}@example.org`, 'a@b@c.org', '"a@evil.example x"@good.org', `a@${'b.'.repeat(50_000)}org`];
    // The best of several runs: a busy machine may stop any single one.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expect(hostile.every((address) => readMailAddress(address) === null)).toBe(true);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(10);
  });
});
