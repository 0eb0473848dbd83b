import { load } from 'cheerio';
import type { Block, ReadFile, ReaderFinding } from '../../block.ts';
import { footnotesLeftOut } from '../footnotes-left-out.ts';
import { childElements, isUnseen } from './elements.ts';
import type { Element } from './elements.ts';
import { findOutside } from './find-article.ts';
import { linesOf, textBelow } from './inline-text.ts';
import { readFlow } from './read-flow.ts';

const deepest = 400; // levels: a page nested deeper was not written by people, and every walk here is recursive

/** A page as saved from a browser, or written by Word, WPS, Excel or LibreOffice. Of a site's page only the article is read, with a note. */
export function readHtml(html: string): ReadFile {
  const page = load(limitDepth(html));
  const body = page('body')[0];
  if (!body) return { format: 'html', blocks: [], margins: [], findings: [] };
  const { margins, notes } = takeAside(body);
  const { outside, letters } = isWrittenByOffice(html) ? { outside: new Set<Element>(), letters: 0 } : findOutside(body);
  const blocks = readFlow(body, outside);
  const names = [page('meta[name="ArticleTitle" i]').attr('content') ?? '', page('title').text()];
  return { format: 'html', blocks: [...missingTitle(names, blocks, outside), ...blocks], margins: [...margins, ...markLines(outside)], findings: [...(letters > 0 ? [noteOutside] : []), ...(notes ? [footnotesLeftOut] : [])] };
}

const noteOutside: ReaderFinding = { severity: 'note', code: 'page-furniture', message: '这是网页，只读取了正文；导航、页眉页脚和相关链接等未读入。' };

const isWrittenByOffice = (html: string): boolean => /<meta[^>]+(?:ProgId|Generator)[^>]+(?:Word|Excel|LibreOffice|OpenOffice|WPS|Kingsoft)|urn:schemas-microsoft-com:office:(?:word|excel)/i.test(html.slice(0, 4_096));

/** Deep nesting is cut by dropping tags, never text: `<div>` ten thousand times over would exhaust the stack. */
function limitDepth(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/gi, (tag, close: string, name: string, self: string) => {
    if (self || /^(?:br|hr|img|meta|link|input|col|base|area|wbr|param|p|li|td|tr|th|option|dd|dt)$/i.test(name)) return tag;
    depth = Math.max(0, depth + (close ? -1 : 1));
    return depth > deepest ? ' ' : tag;
  });
}

/** Takes out footnotes and, to be searched for marks, page headers and footers of a document saved as a page: LibreOffice names them by title, Word by class or by an mso element. */
function takeAside(body: Element): { margins: string[]; notes: boolean } {
  const margins: string[] = [];
  let notes = false;
  const visit = (element: Element): void => {
    const isMargin = /^(?:header|footer)$/.test(element.attribs['title'] ?? '') || /\bMso(?:Header|Footer)\b/.test(element.attribs['class'] ?? '');
    if (isFootnote(element)) {
      notes = true;
      element.children = [];
    } else if (isMargin) {
      margins.push(...linesOf(textBelow(element)));
      element.children = [];
    } else if (!isUnseen(element)) childElements(element).forEach(visit);
  };
  visit(body);
  return { margins, notes };
}

/** Notes and their references, as LibreOffice (`sdfootnote`) and Word (`_ftn`) write them: a number in the middle of a title reads as part of it. */
const isFootnote = ({ attribs }: Element): boolean => /^sdfootnote(?:anc|sym)?\d*/.test(attribs['id'] ?? attribs['class'] ?? '') || /^#_(?:ftn|edn)/.test(attribs['href'] ?? '') || /mso-element:\s*(?:footnote|endnote|comment)/.test(attribs['style'] ?? '');

const longestMark = 60;

/** Beside its article a site prints the document's number and whether it may be published; marks are looked for there too. */
const markLines = (outside: ReadonlySet<Element>): string[] =>
  [...outside].flatMap((element) => linesOf(textBelow(element))).filter((line) => line.length <= longestMark && /文号|字号[:：]|密级|绝密|机密|秘密|内部|公开(?:属性|方式|类别|选项)|不予公开/.test(line));

/** A title that stood outside the article: the page's own name for itself, if some part that was left out prints it. */
function missingTitle(names: string[], blocks: Block[], outside: ReadonlySet<Element>): Block[] {
  const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '');
  const printed = bare(blocks.slice(0, 12).map((block) => (block.kind === 'table' ? '' : block.text)).join(''));
  const known = names.map(bare);
  for (const element of outside) {
    for (const line of linesOf(textBelow(element))) {
      const text = bare(line);
      if (text.length >= 8 && !printed.includes(text) && known.some((name) => name.startsWith(text)) && /[\u4e00-\u9fff]/.test(text)) return [{ kind: 'paragraph', text: line, place: { paragraph: 1 } }];
    }
  }
  const own = names[0]?.trim() ?? '';
  return own.length >= 8 && !printed.includes(bare(own)) ? [{ kind: 'paragraph', text: own, place: { paragraph: 1 } }] : [];
}
