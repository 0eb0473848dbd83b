import type { FormFigure, NamedValue } from './form-figure.ts';

/**
 * What looks wrong about the figures of a report and is asked back at once (process.md §3): a rate over 100, a sum that
 * fell, a number in the text unlike the one in the field. Sentences, none where all fits; nothing is changed.
 */
export const figureDoubts = (values: readonly NamedValue[], figures: readonly FormFigure[], text: string): string[] => [
  ...values.flatMap(({ name, value }) => {
    const figure = figures.find((each) => each.name === name);
    return doubtsOfFigure(figure ?? { name, unit: '', last: null }, value);
  }),
  ...doubtsOfText(values, figures, text),
];

/** Figures the text gives another number for. */
export const doubtsOfText = (values: readonly NamedValue[], figures: readonly FormFigure[], text: string): string[] =>
  values.flatMap(({ name, value }) => {
    const unit = figures.find((each) => each.name === name)?.unit ?? '';
    const said = numberBehind(text, name, unit);
    return said !== null && said !== value ? [`「${name}」填的是 ${value}${unit}，文字里写的是 ${said}${unit}`] : [];
  });

/** Of one figure by itself: a rate over 100; of what adds up, less than the last time. */
export function doubtsOfFigure({ name, unit, last, mayFall }: Pick<FormFigure, 'name' | 'unit' | 'last' | 'mayFall'>, value: number): string[] {
  const isRate = unit === '%' || unit === '％';
  return [
    ...(isRate && value > 100 ? [`「${name}」填的是 ${value}${unit}，超过 100%`] : []),
    ...(!isRate && !mayFall && last !== null && value < last ? [`「${name}」填的是 ${value}${unit}，比上期的 ${last}${unit} 少`] : []),
  ];
}

/** The number the text puts right behind a name (新增学位1200个, 新增学位累计达到 1,200 个); null where it says none, or one of another unit. */
function numberBehind(text: string, name: string, unit: string): number | null {
  const at = text.indexOf(name);
  if (at < 0) return null;
  const { figure, scale = '', rest = '' } = /^[^\d。；;，,\n]{0,8}?(?<figure>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<scale>[万亿]?)(?<rest>.{0,4})/su.exec(text.slice(at + name.length))?.groups ?? {};
  if (figure === undefined || (unit !== '' && !`${scale}${rest}`.startsWith(unit) && !rest.startsWith(unit))) return null;
  // 350万元 under the unit 万元 is 350.
  const times = scale === '' || unit.startsWith(scale) ? 1 : scale === '万' ? 1e4 : 1e8;
  return Number((Number(figure.replaceAll(/[,，]/gu, '')) * times).toPrecision(15));
}
