import type { FormFigure } from '../../core/report/form-figure.ts';

const comparisons = { atLeast: '不低于', atMost: '不超过', equal: '' } as const;

/** A figure as the form asks for it: `新增学位：____个（目标3000个，上期1200个）`, with what is on file already instead of the gap. */
export function figureLine({ name, unit, target, comparison, last, now }: FormFigure): string {
  const facts = [target === null ? '' : `目标${comparison ? comparisons[comparison] : ''}${target}${unit}`, last === null ? '' : `上期${last}${unit}`].filter((fact) => fact !== '');
  return `${name}：${now ?? '____'}${unit}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`;
}

/** A number another unit gives: printed so that nobody looks for its gap. */
export const quotedLine = ({ name, unit }: { name: string; unit: string }): string => `${name}：由${unit}提供，不填`;

/** A figure of a table that goes up, last time's value beside this one's: `新增学位：61 → 78个（目标100个）`; nothing without any value. */
export function figureChange({ name, unit, target, comparison, last, now }: FormFigure): string[] {
  if (last === null && now === null) return [];
  const value = now === null ? `上期${last}${unit}` : `${last === null ? '' : `${last} → `}${now}${unit}`;
  return [`${name}：${value}${target === null ? '' : `（目标${comparison ? comparisons[comparison] : ''}${target}${unit}）`}`];
}
