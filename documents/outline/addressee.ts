import type { Line } from './line.ts';
import { splitUnits } from './owners/split-units.ts';
import { looksLikeUnit } from './owners/unit-shape.ts';

const longestAddress = 80;
const asked = /(?:请|由)(?:你|贵)(?:单位|部门|公司|医院|学校|[局委办院处科室镇乡区县])(?:负责)?牵头[，,]?(?:会同([^。；，,]+))?/;
const helperEnd = /(?:等(?:有关|相关)?(?:部门|单位)?)?(?:共同)?(?:抓紧|认真|研究|办理|落实|做好|负责|尽快|切实|按照?|于|在)[\s\S]*$/;

/**
 * Whom a slip or an instruction is addressed to, as an owner phrase for the items that name nobody: `甲局：` above them; with
 * `请你单位牵头，会同乙局` the others help. '' where nobody is named, or only collectives (各县区：).
 */
export function findAddressee(lines: Line[]): string {
  const firstNumber = lines.findIndex((line) => line.numbering !== null);
  const above = firstNumber < 0 ? lines : lines.slice(0, firstNumber);
  const address = above.find((line) => line.text.length <= longestAddress && /[：:]$/.test(line.text) && !/[。；]/.test(line.text));
  const units = splitUnits(address?.text.replace(/[：:]$/, '') ?? '');
  if (units.length === 0 || !units.every((unit) => looksLikeUnit(unit) && !unit.startsWith('各'))) return '';
  const request = above.map((line) => asked.exec(line.text)).find((match) => match !== null);
  const helpers = splitUnits((request?.[1] ?? '').replace(helperEnd, '')).filter((unit) => looksLikeUnit(unit));
  if (request && units.length === 1) return `（牵头单位：${units.join('、')}${helpers.length > 0 ? `；配合单位：${helpers.join('、')}` : ''}）`;
  return `（责任单位：${units.join('、')}）`;
}
