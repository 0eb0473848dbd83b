import type { Unit, UnitGroup, UnitType } from '../../core/plan/directory.ts';
import { splitNames } from './read-records.ts';
import type { SheetRecord } from './read-records.ts';
import type { DirectoryFault } from './unreadable-directory.ts';

const typeWords: Record<UnitType, RegExp> = {
  office: /^(?:office|科室|处室|机关科室|内设机构|股室)$/i,
  institution: /^(?:institution|直属单位|事业单位|直属事业单位|所属单位)$/i,
  school: /^(?:school|学校|直属学校|局属学校|院校|中小学|幼儿园)$/i,
  county: /^(?:county|县区|县市区|县（市、区）|区县|县级|县)$/i,
  external: /^(?:external|外单位|外部单位|其他)$/i,
};

/** Every name a document may use for something, with the row that claims it. */
type Claims = Map<string, { row: number; what: string }>;

export function readUnits(records: SheetRecord[], faults: DirectoryFault[]): { units: Unit[]; claims: Claims } {
  const claims: Claims = new Map();
  const units: Unit[] = [];
  for (const record of records) {
    const name = record.get('name');
    if (!name) {
      faults.push(fault(record, '缺少单位名称。'));
      continue;
    }
    claim(claims, name, record, `单位“${name}”`, faults);
    units.push({ name, type: readType(record, faults), parent: record.get('parent') || null, aliases: splitNames(record.get('aliases')) });
  }
  // Aliases after all names: a name always has the better claim, and the fault then names the alias's row.
  for (const [index, record] of records.filter((each) => each.get('name')).entries()) {
    for (const alias of new Set(units[index]?.aliases)) claim(claims, alias, record, `单位“${record.get('name')}”的别名`, faults);
    const parent = record.get('parent');
    if (parent && !units.some((unit) => unit.name === parent)) faults.push(fault(record, `上级“${parent}”不在单位表中。`));
  }
  return { units, claims };
}

export function readGroups(records: SheetRecord[], units: Unit[], claims: Claims, faults: DirectoryFault[]): UnitGroup[] {
  return records.map((record) => {
    const name = record.get('name');
    const members = splitNames(record.get('members'));
    if (!name) faults.push(fault(record, '缺少单位组名称。'));
    else claim(claims, name, record, `单位组“${name}”`, faults);
    for (const member of members) if (!units.some((unit) => unit.name === member)) faults.push(fault(record, `单位组“${name}”的成员“${member}”不在单位表中。`));
    if (members.length === 0) faults.push(fault(record, `单位组“${name}”没有成员。`));
    return { name, members: [...new Set(members)] };
  });
}

function readType(record: SheetRecord, faults: DirectoryFault[]): UnitType {
  const text = record.get('type');
  for (const [type, pattern] of Object.entries(typeWords)) if (pattern.test(text)) return type as UnitType;
  faults.push(fault(record, text ? `类型“${text}”不认识，请填：科室、直属单位、学校、县区、外单位。` : '缺少类型（科室、直属单位、学校、县区、外单位）。'));
  return 'office';
}

function claim(claims: Claims, name: string, record: SheetRecord, what: string, faults: DirectoryFault[]): void {
  const earlier = claims.get(name);
  if (earlier) faults.push(fault(record, `“${name}”重复：${what}与第${earlier.row}行的${earlier.what}同名。`));
  else claims.set(name, { row: record.row, what });
}

export const fault = (record: SheetRecord, message: string): DirectoryFault => ({ sheet: record.sheet, row: record.row, message });
