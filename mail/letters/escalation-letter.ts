import { letterWords, type LetterLevel, type Step } from '../../locales/zh-CN/letters.ts';
import { onlyPlan, type Letter, type LetterBody, type LetterItem, type LetterSection, type Office } from './letter.ts';
import { oneLine } from './plain-text.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

/** One late task as a leader needs it. Dates are `YYYY-MM-DD`. */
export interface EscalatedTask {
  number: string;
  title: string;
  planTitle: string;
  unit: string;
  cycle: string | null;
  due: string;
  lateWorkdays: number;
  tried: { step: Step; dates: string[] }[];
  /** Page on which the 批示 is written; null for everyone but the leader, and where no address is reachable. */
  instructUrl: string | null;
  /** By which the office finds letter and task again when somebody calls; null where a link stands instead. */
  replyCode?: string | null;
}

export interface EscalationProps {
  to: string;
  /** A secretary's copy: the same letter without links. */
  copy: boolean;
  level: LetterLevel;
  /** The office jumped to this level: what the levels below would have done cannot be claimed. */
  jumped?: boolean;
  office: Office;
  tasks: EscalatedTask[];
  /** What else rides in the leader's one letter of the day. */
  beside?: LetterSection[];
}

const SHOWN = 10;

/** What is late, since when, what was tried, what is asked: one page, however many tasks (process.md §5). Pure. */
export function composeEscalation({ to, copy, level, jumped = false, office, tasks, beside = [] }: EscalationProps): Letter {
  const words = jumped ? { ...letterWords.levels[level], ...letterWords.jumped } : letterWords.levels[level];
  const name = oneLine(office.name, 30);
  const subject = oneLine(`${letterWords.mark(name)}${words.subject(tasks.length)}${copy ? letterWords.copyMark : ''}`);
  const rest = tasks.length - SHOWN;
  const plan = onlyPlan(tasks);
  const body: LetterBody = {
    salutation: letterWords.salutation(oneLine(to, 40)),
    opening: `${words.opening(tasks.length)}${plan === null ? '' : letterWords.from(oneLine(plan, 60))}`,
    sections: [{ heading: null, note: null, items: tasks.slice(0, SHOWN).map((task) => asItem(task, plan === null)), more: rest > 0 ? letterWords.more(rest) : null }, ...beside],
    closing: [words.asks, ...howToAnswer(level, tasks, office)],
    footer: [words.why, letterWords.whenItStops, letterWords.contact(name, office.phone), letterWords.automatic],
  };
  return { subject, text: renderText(body), html: renderHtml(subject, body) };
}

function howToAnswer(level: LetterLevel, tasks: EscalatedTask[], office: Office): string[] {
  if (level === 1) return [];
  const linked = tasks.some((task) => task.instructUrl !== null);
  const name = oneLine(office.name, 30);
  if (linked) return [letterWords.instructNote(name)];
  return [tasks.some(({ replyCode }) => replyCode) ? letterWords.codeNote(name, office.phone) : letterWords.paperNote(name, office.phone)];
}

function asItem(task: EscalatedTask, withPlan: boolean): LetterItem {
  const { labels } = letterWords;
  return {
    title: `${oneLine(task.number, 12)} ${oneLine(task.title)}`.trim(),
    alarm: letterWords.late(task.cycle, task.due, task.lateWorkdays),
    details: [
      { label: labels.unit, text: oneLine(task.unit, 60) },
      { label: labels.tried, text: letterWords.tried(task.tried) },
      ...(task.replyCode ? [{ label: labels.code, text: task.replyCode }] : []),
      ...(withPlan && task.planTitle !== '' ? [{ label: labels.plan, text: oneLine(task.planTitle, 60) }] : []),
    ],
    quote: null,
    link: task.instructUrl === null ? null : { label: letterWords.instruct, url: task.instructUrl },
  };
}
