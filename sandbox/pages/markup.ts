import { escapeHtml } from './escape-html.ts';

/** HTML that is safe to put in a page as it stands. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

const render = (part: Part): string => {
  if (part instanceof Markup) return part.html;
  if (part === false || part === null || part === undefined) return '';
  return typeof part === 'string' || typeof part === 'number' ? escapeHtml(String(part)) : part.map(render).join('');
};

/** A template in which every value is escaped unless it is markup already; lists are joined, nothing is nothing. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.reduce((html, piece, index) => html + render(parts[index - 1]) + piece));

/** For text that has been rendered to HTML by a renderer that escapes. */
export const rendered = (html: string): Markup => new Markup(html);
