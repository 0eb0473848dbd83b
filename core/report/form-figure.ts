import type { Indicator } from '../plan/plan-draft.ts';

/** An indicator as a form asks for it. */
export interface FormFigure {
  name: string;
  /** '' where the plan prints none. */
  unit: string;
  target: number | null;
  comparison: Indicator['comparison'];
  /** The value reported last, null without one. */
  last: number | null;
  /** The value already on file for the cycle, null without one. */
  now: number | null;
  /** Less than last time is nothing odd: it is to go down, or is counted anew in every period; absent for what adds up. */
  mayFall?: true;
}

export interface NamedValue {
  name: string;
  value: number;
}

/** The figures of a task, one a name: its indicators with a value, the last values reported, and those of this cycle. */
export function formFigures(indicators: Indicator[], last: NamedValue[], now: NamedValue[]): FormFigure[] {
  const figures = new Map<string, FormFigure>();
  for (const indicator of indicators) {
    const { name, text, unit, value, comparison } = indicator;
    const called = name ?? nameIn(text);
    if (!figures.has(called)) figures.set(called, { name: called, unit: unit ?? '', target: value, comparison, last: null, now: null, ...(addsUp(indicator) ? {} : { mayFall: true as const }) });
  }
  for (const { name } of [...last, ...now]) {
    if (!figures.has(name)) figures.set(name, { name, unit: '', target: null, comparison: null, last: null, now: null });
  }
  return [...figures.values()].map((figure) => ({ ...figure, last: valueOf(last, figure.name), now: valueOf(now, figure.name) }));
}

/** Of a period, or of a head: 每学期, 每年, 生均. */
const countedAnew = /每(?:年|月|季度|周|学期|学年)|每.每[年月]|均$/u;

const addsUp = ({ direction, scope }: Indicator): boolean => direction !== 'down' && !countedAnew.test(scope ?? '');

const valueOf = (values: NamedValue[], name: string): number | null => values.find((each) => each.name === name)?.value ?? null;

/** 新增学位3000个 → 新增学位: what stands before the amount, or the whole where nothing does. */
function nameIn(text: string): string {
  const before = /^(.*?[^\d\s.，,不低高超于过少达到至]{2,})(?:不低于|不高于|不少于|不超过|达到|控制在|至少|达|到)?\s*\d/su.exec(text)?.[1];
  return (before ?? text).trim();
}
