import type { EntryFinding } from '../entry-finding.ts';
import type { PlacedFigure } from './clause-figures.ts';
import { findFigures } from './figure-grammar.ts';
import type { Figure } from './figure-grammar.ts';

/** 90所（甲60所、乙30所）, 共5所，其中小学3所、幼儿园2所: parts that do not make up their total are told. */
export function checkBrackets(placed: PlacedFigure[]): EntryFinding[] {
  return placed.flatMap(({ figure, inside }) => (inside ? compareSum(figure, partsIn(inside, figure.unit)) : []));
}

/** `after` is what follows 其中 up to the end of the sentence. */
export function checkAmong(total: Figure, after: string): EntryFinding[] {
  return compareSum(total, partsIn(after.replace(/[（(][^（）()]*[）)]/g, ''), total.unit));
}

function partsIn(text: string, unit: string): { value: number; text: string }[] {
  let before = 0;
  return findFigures(text).flatMap((figure) => {
    const names = text.slice(before, figure.index);
    before = figure.end;
    if (figure.unit !== unit) return [];
    // 甲、乙、丙各1所: once for every name since the part before.
    const times = /(?:各|分别)\s*$/.test(names) ? names.replace(/^[、，,]/, '').split(/[、和及]/).filter((name) => name.trim() !== '').length : 1;
    return Array.from({ length: Math.max(1, times) }, () => ({ value: figure.value, text: figure.text }));
  });
}

function compareSum(total: Figure, parts: { value: number; text: string }[]): EntryFinding[] {
  if (/[%‰]|百分点/.test(total.unit) || total.approximate || total.upTo !== null || parts.length === 0) return [];
  const sum = Math.round(parts.reduce((all, part) => all + part.value, 0) * 1e6) / 1e6;
  if (sum === total.value || (parts.length === 1 && sum < total.value)) return [];
  return [{ severity: 'note', code: 'sum-mismatch', message: `“${total.text}”与其分项（${parts.map((part) => part.text).join('、')}，合计${sum}）不一致，请核对。` }];
}
