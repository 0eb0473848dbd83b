import type { BriefRow } from '../../core/edition/brief-row.ts';
import { letterWords } from '../../locales/zh-CN/letters.ts';
import { onlyPlan, type Letter, type LetterBody, type LetterItem, type LetterSection, type Office } from './letter.ts';
import { oneLine } from './plain-text.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

/** One task in a leader's 情况汇总. */
export interface BriefTask {
  number: string;
  title: string;
  planTitle: string;
  row: BriefRow;
  /** Workdays its report is late by; 0 while it is not. */
  lateWorkdays: number;
}

export interface BriefProps {
  to: string;
  office: Office;
  tasks: BriefTask[];
}

const TEXT_CHARS = 120;

/** 情况汇总 by itself, on a day on which nothing of the leader's is late. Pure. */
export function composeBrief({ to, office, tasks }: BriefProps): Letter {
  const { brief } = letterWords;
  const name = oneLine(office.name, 30);
  const subject = oneLine(`${letterWords.mark(name)}${brief.subject(cyclesOf(tasks), tasks.length)}`);
  const plan = onlyPlan(tasks);
  const body: LetterBody = {
    salutation: letterWords.salutation(oneLine(to, 40)),
    opening: `${brief.opening(cyclesOf(tasks), tasks.length)}${plan === null ? '' : letterWords.from(oneLine(plan, 60))}`,
    sections: [{ ...briefSection(tasks), heading: null }],
    closing: [letterWords.contact(name, office.phone)],
    footer: [brief.why, letterWords.automatic],
  };
  return { subject, text: renderText(body), html: renderHtml(subject, body) };
}

/** The same as a section of the letter a leader gets that day anyway: every task in one line, none left out. */
export function briefSection(tasks: readonly BriefTask[]): LetterSection {
  const { brief } = letterWords;
  const withPlan = onlyPlan(tasks) === null;
  return { heading: `${brief.heading}（${tasks.length}）`, note: brief.note, items: tasks.map((task) => asItem(task, withPlan)), more: null };
}

/** A text inside the line: it is ours to end. */
const inLine = (text: string): string => oneLine(text, TEXT_CHARS).replace(/[。；;]+$/u, '');

const cyclesOf = (tasks: readonly BriefTask[]): string[] => [...new Set(tasks.map(({ row }) => row.cycle))];

function asItem({ number, title, planTitle, row, lateWorkdays }: BriefTask, withPlan: boolean): LetterItem {
  const { brief, labels } = letterWords;
  const isLate = row.standing === 'missing' && lateWorkdays > 0;
  const summary = [
    brief.standing(row, isLate),
    ...(row.text === '' ? [] : [brief.progress(inLine(row.text), row.since)]),
    ...(row.difficulty ? [brief.difficulty(inLine(row.difficulty.text), row.difficulty.helpers)] : []),
    ...(row.nextGoal === '' ? [] : [brief.next(inLine(row.nextGoal))]),
  ];
  return {
    title: `${oneLine(number, 12)} ${oneLine(title)}`.trim(),
    alarm: isLate ? letterWords.late(row.cycle, row.due, lateWorkdays) : null,
    details: [
      { label: labels.unit, text: oneLine(row.unit, 60) },
      { label: brief.label, text: summary.join('；') },
      ...(withPlan ? [{ label: labels.plan, text: oneLine(planTitle, 60) }] : []),
    ],
    quote: null,
    link: null,
  };
}
