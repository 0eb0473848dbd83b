import { documentStages, isDocument, mostItems, type BreakdownItem, type BreakdownText, type QuarterGoal } from './breakdown-text.ts';
import { readDateWords } from './read-date-words.ts';

export interface BreakdownReading {
  breakdown: BreakdownText;
  /** Sentences about what could not be read; with any of them the text is not handed in. */
  faults: string[];
}

const numerals = ['一', '二', '三', '四'];
const goalLine = /^(?:(?<year>\d{4})年)?第?(?<quarter>[一二三四1-4])季度\s*[:：]\s*(?<goal>.+)$/u;
const itemLine = /^(?:\d{1,2}\s*[.、．)）]|[-－·•])\s*(?<text>.+)$/u;
const labels: readonly string[] = ['责任人', '时限', '单位', '指标', ...documentStages];

/**
 * Reads a breakdown as `writeBreakdown` writes it and as people type it: `一季度：目标（责任人：张三）`, then
 * `1. 子项（时限：3月31日；单位：…；指标：…）`, a document with a date a stage (`起草：…；印发：…`). `year` is meant where none is written.
 */
export function readBreakdown(text: string, year: number): BreakdownReading {
  const reading: BreakdownReading = { breakdown: { goals: [], items: [] }, faults: [] };
  const { goals, items } = reading.breakdown;
  const blame = (line: string, why: string): void => void reading.faults.push(`「${line.slice(0, 30)}」${why}`);

  for (const line of text.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    const goal = goalLine.exec(line)?.groups;
    const item = itemLine.exec(line)?.groups;
    if (goal) {
      const read = readGoal(goal['goal'] ?? '', quarterNamed(goal, year));
      if (goals.some(({ quarter }) => quarter === read.quarter)) blame(line, '这一季度已经写了目标，每季度只写一条');
      else goals.push(read);
    } else if (item) items.push(readItem(item['text'] ?? '', year, (why) => blame(line, why)));
    else blame(line, '看不懂：目标写作「一季度：…」，子项写作「1. …（时限：3月31日）」');
  }
  if (items.length > mostItems) reading.faults.push(`子项有 ${items.length} 个，最多 ${mostItems} 个，请合并后再报`);
  goals.sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
  return reading;
}

function quarterNamed({ year: named, quarter = '' }: Record<string, string | undefined>, year: number): string {
  const number = numerals.includes(quarter) ? numerals.indexOf(quarter) + 1 : Number(quarter);
  return `${named ?? year}Q${number}`;
}

function readGoal(words: string, quarter: string): QuarterGoal {
  const { text, facts } = splitFacts(words);
  return { quarter, goal: text, person: facts.get('责任人') ?? '' };
}

function readItem(words: string, year: number, blame: (why: string) => void): BreakdownItem {
  const { text, facts } = splitFacts(words);
  const dateOf = (label: string): string | null => {
    const said = facts.get(label);
    if (said === undefined) return null;
    const date = readDateWords(said, year);
    if (date === null) blame(`的「${label}：${said}」不是日期，写作 3月31日 或 2026-03-31`);
    return date;
  };
  const due = dateOf('时限');
  const stages = documentStages.map(dateOf);
  if (!isDocument(text)) {
    if (stages.some((date) => date !== null)) blame('不是要印发的文件，时限请写作「时限：3月31日」');
    return { text, unit: facts.get('单位') ?? '', indicator: facts.get('指标') ?? '', dates: [due] };
  }
  // One date for a document is the day it is to be out.
  const dates = stages.map((date, step) => (step === documentStages.length - 1 ? (date ?? due) : date));
  const known = dates.filter((date) => date !== null);
  if (known.some((date, at) => at > 0 && date < (known[at - 1] ?? ''))) blame('的阶段次序不对，应由起草到印发逐段往后');
  return { text, unit: facts.get('单位') ?? '', indicator: facts.get('指标') ?? '', dates };
}

/** The last brackets are facts when every part of them has a label of ours; else they belong to the text. */
function splitFacts(words: string): { text: string; facts: Map<string, string> } {
  const whole = words.trim();
  const [, text, inside] = /^(.*?)\s*[（(]([^（）()]*)[）)][。；;]?$/su.exec(whole) ?? [];
  const parts = (inside ?? '').split(/[；;]/u).map((part) => part.split(/[:：]/u).map((each) => each.trim()));
  const isOurs = text !== undefined && text !== '' && parts.every((part) => part.length === 2 && labels.includes(part[0] ?? '') && part[1] !== '');
  if (!isOurs) return { text: whole, facts: new Map() };
  return { text, facts: new Map(parts.map(([label = '', value = '']) => [label, value])) };
}
