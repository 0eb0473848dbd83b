import type { LetterBody, LetterItem, LetterSection } from './letter.ts';
import { escapeHtml as escape } from './plain-text.ts';

const fonts = "-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif";
const style = {
  page: `margin:0;padding:16px 8px;background:#f4f5f7;font-family:${fonts};color:#1f2933;font-size:16px;line-height:1.7;-webkit-text-size-adjust:100%`,
  sheet: 'max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff;border-radius:8px',
  text: 'margin:0 0 12px',
  heading: 'margin:24px 0 4px;font-size:17px;font-weight:600',
  note: 'margin:0 0 8px;font-size:14px;color:#5b6673',
  item: 'margin:12px 0 0;padding:12px 0 0;border-top:1px solid #e3e6ea',
  title: 'margin:0;font-weight:600',
  alarm: 'margin:2px 0 0;color:#a8321f',
  detail: 'margin:2px 0 0;font-size:15px',
  label: 'color:#5b6673',
  quote: 'margin:6px 0 0;padding:2px 0 2px 12px;border-left:3px solid #cfd5db;white-space:pre-line;font-size:15px',
  link: 'display:inline-block;margin:10px 0 4px;padding:8px 20px;background:#1f4e8c;color:#ffffff;border-radius:6px;text-decoration:none;font-size:16px',
  footer: 'margin:24px 0 0;padding:12px 0 0;border-top:1px solid #e3e6ea;font-size:13px;color:#5b6673',
} as const;

const block = (name: keyof typeof style, text: string): string => `<p style="${style[name]}">${escape(text)}</p>`;

/** The HTML part: no tables, scripts, pictures or outside resources, so that a phone shows it as it is. */
export function renderHtml(subject: string, { salutation, opening, sections, closing, footer }: LetterBody): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escape(subject)}</title></head><body style="${style.page}"><div style="${style.sheet}">`,
    block('text', salutation),
    block('text', opening),
    ...sections.map(renderSection),
    `<div style="margin:20px 0 0">${closing.map((line) => block('text', line)).join('')}</div>`,
    `<div style="${style.footer}">${footer.map((line) => `<div>${escape(line)}</div>`).join('')}</div>`,
    '</div></body></html>',
  ].join('\n');
}

const renderSection = ({ heading, note, items, more }: LetterSection): string =>
  [
    heading === null ? '' : `<h2 style="${style.heading}">${escape(heading)}</h2>`,
    note === null ? '' : block('note', note),
    ...items.map(renderItem),
    more === null ? '' : block('note', more),
  ].join('');

function renderItem({ title, alarm, details, quote, link }: LetterItem): string {
  const facts = details.map(
    ({ label, text }) => `<p style="${style.detail}"><span style="${style.label}">${escape(label)}：</span>${escape(text)}</p>`,
  );
  return [
    `<div style="${style.item}">`,
    block('title', title),
    alarm === null ? '' : block('alarm', alarm),
    ...facts,
    quote === null ? '' : `<div style="${style.quote}">${escape(quote)}</div>`,
    link === null ? '' : `<a href="${escape(link.url)}" style="${style.link}">${escape(link.label)}</a>`,
    '</div>',
  ].join('');
}
