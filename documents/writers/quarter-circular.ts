import type { NamedRow, QuarterFacts } from '../../core/edition/quarter-facts.ts';
import type { OfficialDocument, OfficialParagraph } from './official-document.ts';

export interface QuarterCircular {
  facts: QuarterFacts;
  /** Tasks whose own deadline has passed. */
  overdue: NamedRow[];
  planTitle: string;
  issuer: string;
  number: string;
  /** 三季度, with the year: 2026年三季度. */
  period: string;
  /** 成文日期, `2026年9月29日`. */
  date: string;
  /** The table it comes with. */
  tableTitle: string;
}

/** 通报 of a period as a formal paper: counts by class, what is missing, late or behind, by row. Rows stand in the order of the plan: no unit is ranked. */
export function quarterCircular({ facts, overdue, planTitle, issuer, number, period, date, tableTitle }: QuarterCircular): OfficialDocument {
  const { asked, reported, classes, missing, late, behind, unasked, completed } = facts;
  const counted = classes.filter(({ count }) => count > 0).map(({ progressClass, count }) => `${progressClass}${count}项`);
  const body: OfficialParagraph[] = [
    text(`现将${planTitle}${period}推进情况通报如下。`),
    heading('一、总体情况'),
    text(`本期应报${asked}项，已报${reported}项${late.length > 0 ? `（其中逾期补报${late.length}项）` : ''}${missing.length > 0 ? `，未报${missing.length}项` : ''}。${counted.length > 0 ? `按进度分：${counted.join('，')}。` : ''}${unasked.length > 0 ? `另有${unasked.length}项本期不要求报送${completed > 0 ? `（其中已办结${completed}项）` : ''}。` : ''}`),
  ];
  const part = (title: string, rows: NamedRow[]): void => {
    if (rows.length === 0) return;
    const ordinal = '一二三四五'[body.filter(({ as }) => as === 'heading').length] ?? '';
    body.push(heading(`${ordinal}、${title}`), ...rows.map(({ number: row, title: task, leadUnits }) => text(`${row.replace(/[.．、]$/u, '')}．${task}（${leadUnits.join('、')}）`)));
  };
  part('未报事项', missing);
  part('逾期补报事项', late);
  part('进度滞后和未启动事项', behind);
  part('超过办结时限的事项', overdue);
  return {
    issuer, number, date, body,
    title: `关于${period}重点工作推进情况的通报`,
    addressees: '各有关单位',
    attachments: [tableTitle],
  };
}

const heading = (words: string): OfficialParagraph => ({ as: 'heading', text: words });
const text = (words: string): OfficialParagraph => ({ as: 'text', text: words });
