import { parseNumber } from '../../chinese-numerals.ts';

/** An amount with its unit, as printed at `index` … `end` of a text. `value` is in the base unit (万元 → 元). */
export interface Figure {
  text: string;
  value: number;
  /** The upper end of `30—50个`, else null. */
  upTo: number | null;
  unit: string;
  /** 以上, 以内, 左右 printed behind it. */
  suffix: string;
  /** 多, 余, 左右, 约, 近: the words say that it is about. */
  approximate: boolean;
  index: number;
  end: number;
}

const units =
  '个百分点|百分点|微克[/每]立方米|毫克[/每]升|平方米|平方公里|立方米|公里|千米|米|千瓦时|千瓦|兆瓦|万千瓦|吨标准煤|吨|公斤|千克|斤|升|公顷|亩|所|名|对|项|场次|场|人次|人天|人|元|美元|户次|户|次|门|套|台|家次|家|张|学位|床位?|件次|件|批次|批|篇|部|条|座|处|间|节课?|课时|学时|本|支|队|辆|艘|宗|例|起|份|幅|册|株|棵|头|只|羽|分钟|小时|工作日|天|分|班|组|片|栋|幢|村|社区|期|个(?!月|工作日|小时|季度|百分点|学期|年|必须|坚持|确保|到位|统一|维护|自信|意识|结合|转变|严禁|不|一律|方面|层面|阶段|环节|步骤|关键)|%|‰|％';
const plain = '\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,12}(?:\\.\\d{1,6})?';
const han = '一二两三四五六七八九十百千零';
const chinese = `(?<![${han}])(?:[一二两三四五六七八九]?[十百千][${han}]{0,6}|[一二两三四五六七八九十](?=\\s*[万亿])|(?<=(?:至少|不少于|不低于|不超过|各)\\s?)[一二两三四五六七八九])(?![${han}])`;
const scale = '万亿|千亿|百亿|千万|百万|十万|万|亿';
const more = '余|多|来';
const behind = '[(（]?含?[)）]?(?:及以上|以上|及以下|以下|以内|之内|左右|上下)';
const measured = new RegExp(
  `(?<![\\d.,第+/A-Za-z〇-])(?:(?<from>${plain})\\s*(?<fromscale>${scale})?(?:[%％‰])?\\s*(?:[-—–~～]|至(?!少))\\s*)?(?<value>${plain}|${chinese})\\s*(?<more>${more})?\\s*(?<scale>${scale})?\\s*(?<more2>${more})?\\s*(?<unit>${units})(?<behind>${behind})?`,
  'g',
);
const percentWords = new RegExp(`百分之(?<percent>[一二两三四五六七八九十百零]{1,6}|\\d{1,12}(?:\\.\\d{1,6})?)(?:点(?<point>[一二三四五六七八九零]{1,4}))?(?<behind>${behind})?`, 'g');
const tenths = new RegExp(`(?<![^\\s\\u4e00-\\u9fff，,、。；;（(]|[\\d完达形建落促变])(?<tenth>[一二两三四五六七八九])成(?<half>半)?(?=以上|左右|的|以|[，,。；;、\\n]|$)(?<behind>${behind})?`, 'g');
const numeral = new RegExp(`[\\d${han}]`);
const scales: Record<string, number> = { 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 };

/** Every amount with a unit, in the order printed. Numbers without a unit are none. */
export function findFigures(text: string): Figure[] {
  if (!numeral.test(text)) return [];
  const found = [...text.matchAll(percentWords)].map((match) => percentFigure(match));
  for (const match of text.matchAll(tenths)) found.push(tenthFigure(match));
  const blank = (match: string): string => '\u0000'.repeat(match.length); // read once, in words
  for (const match of text.replace(percentWords, blank).replace(tenths, blank).matchAll(measured)) {
    const figure = measuredFigure(match);
    if (figure) found.push(figure);
  }
  return found.map((figure) => ({ ...figure, approximate: figure.approximate || /(?:约|近|大约|接近)\s*$/.test(text.slice(Math.max(0, figure.index - 3), figure.index)) })).sort((a, b) => a.index - b.index);
}

function measuredFigure(match: RegExpExecArray | RegExpMatchArray): Figure | null {
  const groups = match.groups ?? {};
  const value = parseNumber(groups['value'] ?? '');
  if (value === null) return null;
  const factor = scales[groups['scale'] ?? ''] ?? 1;
  const lower = groups['from'] ? (parseNumber(groups['from']) ?? 0) * (scales[groups['fromscale'] ?? ''] ?? factor) : null;
  const upper = exact(value * factor);
  const ranged = lower !== null && lower < upper;
  return {
    ...place(match),
    value: ranged ? exact(lower) : upper,
    upTo: ranged ? upper : null,
    unit: (groups['unit'] ?? '').replace('％', '%'),
    suffix: groups['behind'] ?? '',
    approximate: Boolean(groups['more'] ?? groups['more2']) || /左右|上下/.test(groups['behind'] ?? ''),
  };
}

function percentFigure(match: RegExpExecArray | RegExpMatchArray): Figure {
  const groups = match.groups ?? {};
  const whole = parseNumber(groups['percent'] ?? '') ?? 0;
  const point = groups['point'] ? Number(`0.${[...groups['point']].map((char) => (char === '零' ? 0 : (parseNumber(char) ?? 0))).join('')}`) : 0;
  return { ...place(match), value: exact(whole + point), upTo: null, unit: '%', suffix: groups['behind'] ?? '', approximate: /左右/.test(groups['behind'] ?? '') };
}

function tenthFigure(match: RegExpExecArray | RegExpMatchArray): Figure {
  const groups = match.groups ?? {};
  const value = (parseNumber(groups['tenth'] ?? '') ?? 0) * 10 + (groups['half'] ? 5 : 0);
  return { ...place(match), value, upTo: null, unit: '%', suffix: groups['behind'] ?? '', approximate: /左右/.test(groups['behind'] ?? '') };
}

const place = (match: RegExpExecArray | RegExpMatchArray) => ({ text: match[0].trim(), index: match.index ?? 0, end: (match.index ?? 0) + match[0].length });
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;
