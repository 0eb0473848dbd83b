import type { Indicator, Progress } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';
import { checkAmong, checkBrackets } from './breakdown-sums.ts';
import { placeFigures } from './clause-figures.ts';
import type { PlacedFigure } from './clause-figures.ts';
import { createIndicator } from './create-indicator.ts';
import { findBundles, maskBundles, readDerivedTargets } from './derived-targets.ts';
import { findRise } from './find-rise.ts';
import { maskFigures } from './mask-figures.ts';
import { splitClauses } from './split-clauses.ts';
import type { Clause } from './split-clauses.ts';
import { weighFigure } from './weigh-figure.ts';
import type { FigureKind } from './weigh-figure.ts';

export interface IndicatorReading {
  indicators: Indicator[];
  /** Results the same words already claim (已建成12所). */
  done: Progress[];
  findings: EntryFinding[];
}

/** Amounts an item promises. A bare amount that only says what work covers (重点推进30个…) is scope: a note, no indicator. */
export function readIndicators(words: string): IndicatorReading {
  const open = maskBundles(maskFigures(words));
  const reading: IndicatorReading = { indicators: [], done: [], findings: findBundles(words) };
  let carried: Carried = { sentence: -1, kind: 'none' };
  for (const clause of splitClauses(open)) {
    const printed = words.slice(clause.index, clause.index + clause.text.length);
    const placed = placeFigures(clause.text, printed);
    carried = readClause(placed, clause, clause.sentence === carried.sentence ? carried.kind : 'none', reading);
    reading.findings.push(...checkBrackets(placed), ...checkParts(placed, clause, open));
  }
  const derived = readDerivedTargets(open, words);
  return { indicators: [...reading.indicators, ...derived.indicators], done: reading.done, findings: [...reading.findings, ...derived.findings] };
}

/** What the last amount was; the clause after it may go on in the same list. */
interface Carried {
  sentence: number;
  kind: FigureKind;
}

function readClause(placed: PlacedFigure[], clause: Clause, carried: FigureKind, reading: IndicatorReading): Carried {
  const rise = findRise(placed);
  let inherited = carried;
  for (const [at, each] of placed.entries()) {
    if (rise?.base === at) continue;
    const kind = rise?.goal === at ? 'goal' : weighFigure(each, inherited);
    if (kind !== 'none') inherited = kind;
    const quoted = quote(each);
    if (kind === 'scope') reading.findings.push({ severity: 'note', code: 'scope-number', message: `“${quoted}”是工作范围，未作为指标。` });
    if (kind === 'done') reading.done.push({ text: quoted, name: createIndicator(each, null).name, value: each.figure.value, unit: each.figure.unit, of: null });
    if (kind !== 'goal' && kind !== 'perhaps') continue;
    const base = rise?.goal === at ? placed[rise.base] : undefined;
    const { whole, parallel } = base ? { whole: joinRise(base, each), parallel: false } : shareWords(placed, at);
    const made = createIndicator(whole, base?.figure.value ?? null);
    // 城镇化率提高1个百分点，达到62%: the name stands once.
    const indicator = made.name === null && carried === 'goal' ? { ...made, name: reading.indicators.at(-1)?.name ?? null } : made;
    reading.indicators.push(indicator);
    reading.findings.push(...explain(each, indicator, kind, parallel));
  }
  return { sentence: clause.sentence, kind: placed.length > 0 ? inherited : 'none' };
}

const relative = /(?:比|较|同比|环比|[增下][长降]|增幅|增速|降幅|[提升降减增压缩][高升低少加长减小缩]?)[^，,]{0,6}$/;

/** 从200元提高到500元: named and quoted as one. */
function joinRise(base: PlacedFigure, goal: PlacedFigure): PlacedFigure {
  return { ...goal, printed: { before: base.printed.before, after: goal.printed.after } };
}

/** 小学、初中分别控制在40人、48人以内: what is printed once goes for both. */
function shareWords(placed: PlacedFigure[], at: number): { whole: PlacedFigure; parallel: boolean } {
  const each = placed[at] as PlacedFigure;
  const [previous, next] = [placed[at - 1], placed[at + 1]];
  const bare = each.after.trim() === '';
  const suffix = bare && each.figure.suffix === '' && next?.before.trim() === '' ? next.figure.suffix : each.figure.suffix;
  const parallel = bare && each.listed && each.before.trim() === '' && previous !== undefined && previous.after.trim() === '';
  const words = parallel ? { before: previous.before, printed: previous.printed } : {};
  return { whole: { ...each, figure: { ...each.figure, suffix }, ...words }, parallel };
}

function explain({ figure, before, lead }: PlacedFigure, indicator: Indicator, kind: string, parallel: boolean): EntryFinding[] {
  const { text } = indicator;
  const found: EntryFinding[] = [];
  if (kind === 'perhaps') found.push({ severity: 'doubt', code: 'scope-or-target', message: `“${text}”可能只是工作范围，暂作为指标，请确认。` });
  if (/原则上/.test(lead + before)) found.push({ severity: 'doubt', code: 'in-principle', message: `指标“${text}”带有“原则上”，请确认是否作为硬性指标。` });
  if (figure.upTo !== null) found.push({ severity: 'doubt', code: 'range-number', message: `指标“${text}”是区间，暂取下限${figure.value}，请确认。` });
  if (parallel) found.push({ severity: 'doubt', code: 'parallel-figures', message: `“${text}”与前一个数字并列，各指什么请核对。` });
  if (indicator.baseline === null && /[%‰]|百分点/.test(figure.unit) && relative.test(before) && !/(?:至|到|达|在|于|过)\s*$/.test(before))
    found.push({ severity: 'note', code: 'no-baseline', message: `指标“${text}”是相对增减，文件没有写基数。` });
  return found;
}

/** 新建5所，其中小学3所、幼儿园2所. */
function checkParts(placed: PlacedFigure[], clause: Clause, open: string): EntryFinding[] {
  const total = placed.length === 1 ? placed[0] : undefined;
  const rest = open.slice(clause.index + clause.text.length);
  const among = /^[，,]?\s*其中[:：，,]?([^。；;\n]*)/.exec(rest)?.[1];
  return total && among ? checkAmong(total.figure, among) : [];
}

const quote = ({ figure, text }: PlacedFigure): string => (text.length <= 40 ? text : figure.text);
