import { doubtsOfFigure } from './figure-doubts.ts';
import type { FormFigure, NamedValue } from './form-figure.ts';

export interface FigureReading {
  values: NamedValue[];
  /** Sentences about what could not be read or looks wrong; the words themselves are in the sentence. */
  doubts: string[];
}

const amount = /^(?<sign>[-+－＋]?)(?<figure>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<rest>.*)$/su;
/** What the form itself prints beside a figure: `（目标3000个，上期1200个）`, wherever in the line. */
const printedRemark = /[（(](?:目标|上期|计划)[^（）()]*[）)]/gu;
/** What the form prints for a number another unit gives. */
const quoted = /：由.+提供，不填$/u;
const filler = /[\s_＿…:：=＝为达约]/gu;

/**
 * Reads the 数据 cell of a returned form: a line a figure, `名称：12所（目标…）`; a bare number where the task has one
 * figure. Lines left empty are no values. A rate over 100 and a sum that fell are doubts (process.md §3), the value is kept.
 */
export function readFigures(text: string, figures: FormFigure[]): FigureReading {
  const reading: FigureReading = { values: [], doubts: [] };
  for (const line of text.split(/[\n；;]/u).map((each) => each.replaceAll(printedRemark, '').trim())) {
    if (line === '' || quoted.test(line)) continue;
    const figure = figureIn(line, figures);
    const rest = (figure && line.includes(figure.name) ? line.slice(line.indexOf(figure.name) + figure.name.length) : line).replace(/^[\s_＿…:：=＝为达约]+/u, '');
    const value = figure ? readAmount(rest, figure.unit) : null;
    if (figure && value !== null) enter(reading, figure, value);
    else if (!isBlank(rest, figure?.unit ?? '')) reading.doubts.push(`数据栏「${line.slice(0, 40)}」没有读出数值`);
  }
  return reading;
}

/** The figure a line names: the longest name in it; the only figure where the line names none. */
function figureIn(line: string, figures: FormFigure[]): FormFigure | undefined {
  const named = figures.filter(({ name }) => line.includes(name)).sort((one, other) => other.name.length - one.name.length);
  if (named[0]) return named[0];
  return figures.length === 1 && amount.test(line.replaceAll(filler, '')) ? figures[0] : undefined;
}

function readAmount(text: string, unit: string): number | null {
  const { sign = '', figure, rest = '' } = amount.exec(text.replaceAll(/[\s_＿]/gu, ''))?.groups ?? {};
  if (figure === undefined) return null;
  const size = Number(figure.replaceAll(/[,，]/gu, '')) * (/[-－]/u.test(sign) ? -1 : 1);
  // 350万元 under the unit 万元 is 350; 1.2万个 under 个 is 12,000.
  if (unit !== '' && rest.startsWith(unit)) return size;
  const scale = rest.startsWith('亿') ? 1e8 : rest.startsWith('万') ? 1e4 : 1;
  return Number((size * scale).toPrecision(15));
}

const isBlank = (rest: string, unit: string): boolean => ['', unit, '/', '-', '—'].includes(rest.replaceAll(filler, ''));

function enter({ values, doubts }: FigureReading, figure: FormFigure, value: number): void {
  const { name } = figure;
  const earlier = values.find((each) => each.name === name);
  if (earlier) {
    if (earlier.value !== value) doubts.push(`「${name}」填了两个数：${earlier.value} 和 ${value}，取前一个`);
    return;
  }
  values.push({ name, value });
  doubts.push(...doubtsOfFigure(figure, value));
}
