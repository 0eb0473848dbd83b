import type { LetterBody, LetterItem } from './letter.ts';

/** The plain-text part: complete by itself, for programs and people that read no HTML. */
export function renderText({ salutation, opening, sections, closing, footer }: LetterBody): string {
  const blocks = sections.map(({ heading, note, items, more }) =>
    [
      heading && `■ ${heading}`,
      note,
      ...items.map(renderItem),
      more,
    ]
      .filter((each) => each !== null && each !== '')
      .join('\n'),
  );
  return [salutation, `　　${opening}`, '', ...blocks.flatMap((block) => [block, '']), ...closing, '', '--', ...footer, ''].join('\n');
}

function renderItem({ title, alarm, details, quote, link }: LetterItem): string {
  return [
    `● ${title}${alarm ? `〔${alarm}〕` : ''}`,
    ...details.map(({ label, text }) => `   ${label}：${text}`),
    // Quoted line by line, so that a person's words can never pass for ours.
    ...(quote === null ? [] : quote.split('\n').map((line) => `   > ${line}`)),
    ...(link === null ? [] : [`   ${link.label}：${link.url}`]),
  ].join('\n');
}
