import { tidyText } from '../tidy-text.ts';
import { restorePrefix } from './restore-prefix.ts';
import { looksLikeUnit } from './unit-shape.ts';

const area = '(?:省|自治区|直辖市|市|州|盟|县|区|旗|地|地区|乡镇|乡|镇|街道|县级市|新区|园区|开发区|高新区|经开区|农林场|功能区|科|室|处|股)';
const collective = new RegExp(`各(?:有关|相关)?(?:${area}|[^、，,；;（）()]{0,4}[（(][^（）()]{1,12}[）)])(?:、${area}(?!直|属|里)(?![^、，,；;]*(?:局|委|办|厅)))+(?:人民政府|政府|党委|教育局)?`, 'g');
const vague = /^无$|^(?:(?:其他|其它|各?级)?(?:有关|相关|责任)|其他|其它)(?:责任)?(?:部门|单位|科室|方面|处室|地方|地区|职能部门|同志|人员)?(?:[和及与](?:部门|单位|科室|处室|地区|地方))?$/;
const tail = /等(?:\d+|[一二三四五六七八九十]+)?(?:家|个)?(?:有关|相关|其他|责任|成员|职能|市直|县直|区直|省直)*(?:部门|单位|科室|处室|方面|地方|地区|机构)?(?:[和及与](?:部门|单位|科室|处室|地区|地方))?$/;
/** `甲部等和各省级人民政府`: 等 in the middle of a list. */
const innerTail = /等(?:有关|相关)?(?:部门|单位)?(?:和|及|与|以及)(?=各|有关|相关)/g;
/** `甲局及各有关单位`: behind a name it adds nobody; alone (各有关单位) it is a collective. */
const joinedTail = /(?:以及|及|和)各(?:有关|相关)(?:部门|单位|科室|方面)$/;
const note = /[（(](?:[^（）()]*(?:牵头|主办|协办|配合|负责|列首位|首位|排名第一|下同)[^（）()]*)[）)]/g;
const hold = '\u0001';
const separators = '、，,；;\n/／｜|';

/**
 * A printed list of owners as names. 等, 等部门 and bare 有关部门 are dropped; collectives (各区、县级市) stay one name.
 * In a list with 、 a space is a transcription fault; in one without, it separates. 和, 与 and 及 separate two units, not
 * the halves of one name (文化和旅游局).
 */
export function splitUnits(text: string): string[] {
  const names = splitNames(text).flatMap((name) => splitJoined(name));
  return [...new Set(restorePrefix(names))];
}

/** The pieces of a list, brackets kept together, before 和 is looked at. */
export function splitNames(text: string): string[] {
  const cleaned = text.trim().replace(/^[：:、，,；;。—\s]+|[。；;，,、]+$/g, '').replace(innerTail, '、').replace(joinedTail, '');
  if (!cleaned) return [];
  const kept = holdBrackets(cleaned.replace(collective, (match) => match.replaceAll('、', hold)));
  const marked = /[、，,；;\n/／｜|]/.test(kept);
  const pieces = kept.split(marked ? new RegExp(`[${separators}]+`) : /[\s\u3000]+/);
  return pieces.map((piece) => cleanName(release(piece))).filter((name) => name !== '' && !vague.test(name));
}

/** Separators inside brackets end no name: `镇街（含甲、乙）`. */
function holdBrackets(text: string): string {
  return text.replace(/[（(][^（）()]*[）)]/g, (inside) => inside.replace(/[、，,；;\n/／｜|\s]/g, (mark) => String.fromCharCode(0xe000 + separators.indexOf(mark) + 1)));
}

const release = (text: string): string => text.replaceAll(hold, '、').replace(/[\ue000-\ue00f]/g, (char) => separators[char.charCodeAt(0) - 0xe001] ?? '');

function cleanName(piece: string): string {
  return tidyText(piece)
    .replace(note, '')
    .replace(/\s+/g, '')
    .replace(/^(?:由|请|以及|及|和|并由|会同|\d{1,2}[.．、)）])(?=\S{2,}$)/, '')
    .replace(/[。.；;:：]+$/, '')
    .replace(tail, '')
    .replace(/(?:按照?(?:各自)?职责(?:分工)?|分别|共同)$/, '');
}

/** `甲局和乙局` is two names where both halves are; `甲和乙局` is one. */
function splitJoined(name: string): string[] {
  for (const match of name.matchAll(/以及|[和与及]/g)) {
    const left = name.slice(0, match.index);
    const right = name.slice(match.index + match[0].length);
    if (left.length < 2 || right.length < 2 || /^(?:人民)?政府$|^单位$|^部门$|^企业$|^个人$/.test(right)) continue;
    if (/[（(]/.test(left) && !/[）)]/.test(left)) continue;
    if (vague.test(right)) return [left];
    if (looksLikeUnit(left) && looksLikeUnit(right) && !/^(?:工作|发展|服务|管理|建设|改革|保障|监督|科技)/.test(right)) return [left, ...splitJoined(right)];
  }
  return [name];
}
