import { tidyText } from '../tidy-text.ts';

const area = '(?:省|自治区|直辖市|市|州|盟|县|区|旗|地|地区|乡镇|乡|镇|街道|县级市|新区|园区|开发区|高新区|经开区|农林场|功能区|科|室|处|股)';
const collective = new RegExp(`各(?:有关|相关)?(?:${area}|[^、，,；;（）()]{0,4}[（(][^（）()]{1,12}[）)])(?:、${area}(?![^、，,；;]*(?:局|委|办|厅)))+(?:人民政府|政府|党委|教育局)?`, 'g');
const vague = /^(?:有关|相关|其他(?:有关|相关)?|会同有关)(?:部门|单位|科室|方面|处室)?$/;
const tail = /(?:等(?:有关|相关|其他)?(?:部门|单位|科室|处室|方面)?|等\d*个?(?:部门|单位))$/;
const hold = '\u0001';

/**
 * A printed list of owners as names. 等, 等部门 and bare 有关部门 are dropped; collectives (各区、县级市) stay one name.
 * In a list with 、 a space is a transcription fault; in one without, it separates.
 */
export function splitUnits(text: string): string[] {
  const cleaned = text.trim().replace(/^[：:、，,；;。]+|[。；;，,、]+$/g, '');
  if (!cleaned) return [];
  const kept = cleaned.replace(collective, (match) => match.replaceAll('、', hold));
  const marked = /[、，,；;\n/／]/.test(kept);
  const pieces = kept.split(marked ? /[、，,；;\n/／]+/ : /[\s\u3000]+/);
  const names = pieces.map((piece) => cleanName(piece.replaceAll(hold, '、'))).filter((name) => name !== '' && !vague.test(name));
  return [...new Set(restorePrefix(names))];
}

function cleanName(piece: string): string {
  return tidyText(piece)
    .replace(/\s+/g, '')
    .replace(/^(?:由|请|以及|及|和|并由)(?=\S{2,}$)/, '')
    .replace(/[。.；;]+$/, '')
    .replace(tail, '')
    .replace(/(?:按照?职责分工|分别|共同)$/, '');
}

/** 省财政厅、教育厅 → 省财政厅、省教育厅: a list that drops the prefix after its first name, for names of one kind only. */
function restorePrefix(names: string[]): string[] {
  const first = /^(省|市|州|县|区|自治区)\S{2,}(厅|局|委)$/.exec(names[0] ?? '');
  if (!first || names.length < 2) return names;
  const [, prefix = '', kind = ''] = first;
  return names.map((name) => (name.endsWith(kind) && !/^(?:省|市|州|县|区|自治区|国家|全国|各)/.test(name) && name.length <= 8 ? prefix + name : name));
}
