/** Who filled a form in, who of the unit answers for it; '' where it does not say. */
export interface SignOff {
  reporter: string;
  attestedBy: string;
}

const labels: [pattern: string, field: keyof SignOff | 'other'][] = [
  ['(?:本?单位|科室|部门|处室)?(?:主要)?(?:负责人|领导)?(?:审定人?|审签人?|审核人?|签发人?|签字|签名)(?:（签字）|（签名）)?|(?:本?单位|科室|部门)(?:主要)?(?:负责人|领导)(?:（签字）|（签名）)?|负责人(?:（签字）|（签名）)?', 'attestedBy'],
  ['(?:填报|填表|报送|经办|联系|承办)人(?:（签字）|（签名）)?|联络员', 'reporter'],
  ['(?:填报|填表|报送|审定)?(?:日期|时间|单位)|(?:联系)?(?:电话|方式)|盖章|（(?:盖章|公章|单位盖章)）', 'other'],
];
const label = new RegExp(labels.map(([pattern], index) => `(?<label${index}>${pattern})`).join('|'), 'u');
const marker = new RegExp(`(?:${labels.map(([pattern]) => pattern).join('|')})\\s*[：:]|（(?:盖章|公章|单位盖章)）`, 'gu');

/** Reads a line such as `填报人：甲  审定人：乙  日期：…`. Null for a line that does not begin with such a label or names nobody's. */
export function readSignOff(text: string): SignOff | null {
  const line = text.normalize('NFKC').replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：');
  const marks = [...line.matchAll(marker)];
  if (line.slice(0, marks[0]?.index ?? 0).trim() !== '') return null;
  const found: SignOff = { reporter: '', attestedBy: '' };
  let told = false;
  for (const [index, mark] of marks.entries()) {
    const groups = label.exec(mark[0])?.groups ?? {};
    const field = labels.find((_, at) => groups[`label${at}`] !== undefined)?.[1];
    if (field === undefined || field === 'other') continue;
    told = true;
    const name = line.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? line.length);
    if (found[field] === '') found[field] = nameIn(name);
  }
  return told ? found : null;
}

/** A name without the line it was written on; a remark such as （姓名） or a date is no name. */
function nameIn(text: string): string {
  const bare = text.replaceAll(/[_＿﹍—\-…]{2,}|（[^）]*）/gu, ' ').replaceAll(/[;；,，。]+$/gu, '').trim();
  const name = bare.split(/\s{2,}|\t|\n/u)[0]?.replaceAll(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/gu, '').replace(/^[_\s]+|[_\s]+$/gu, '') ?? '';
  return /^\d|^(?:年|月|日)/u.test(name) || name.length > 40 ? '' : name;
}
