import type { Document } from '@xmldom/xmldom';
import { attributeOf, childOf, childrenOf } from './parse-xml.ts';

/** Numbering as a paragraph or style asks for it; either part may come from further up the style chain. */
export interface NumberingRequest {
  numId?: string;
  level?: number;
}

export interface ParagraphStyle extends NumberingRequest {
  /** 0 for Heading 1; null for body text. */
  outlineLevel: number | null;
  isTitle: boolean;
  /** A line of a table of contents. */
  isContents: boolean;
}

const headingName = /^(?:heading|标题) ?(\d)$/;

/** Paragraph styles with everything inherited through basedOn already resolved. */
export function readStyles(document: Document | undefined): (styleId: string | undefined) => ParagraphStyle {
  const raw = new Map<string, RawStyle>();
  let byDefault: string | undefined;
  for (const style of childrenOf(childOf(document, 'styles'), 'style')) {
    const id = attributeOf(style, 'styleId');
    if (!id || attributeOf(style, 'type') !== 'paragraph') continue;
    if (attributeOf(style, 'default') === '1') byDefault = id;
    const properties = childOf(style, 'pPr');
    const numbering = childOf(properties, 'numPr');
    const name = attributeOf(childOf(style, 'name'), 'val')?.toLowerCase() ?? '';
    const outline = attributeOf(childOf(properties, 'outlineLvl'), 'val') ?? headingName.exec(name)?.[1];
    raw.set(id, {
      basedOn: attributeOf(childOf(style, 'basedOn'), 'val'),
      numId: attributeOf(childOf(numbering, 'numId'), 'val'),
      level: attributeOf(childOf(numbering, 'ilvl'), 'val'),
      outline: outline === undefined ? undefined : headingName.test(name) ? Number(/\d/.exec(name)?.[0] ?? 1) - 1 : Number(outline),
      title: ['title', 'subtitle', '标题', '副标题', '大标题'].includes(name),
      contents: /^(?:toc|目录) ?\d$/.test(name),
    });
  }
  return (styleId) => resolve(raw, styleId ?? byDefault);
}

interface RawStyle {
  basedOn: string | undefined;
  numId: string | undefined;
  level: string | undefined;
  outline: number | undefined;
  title: boolean;
  contents: boolean;
}

function resolve(styles: Map<string, RawStyle>, styleId: string | undefined): ParagraphStyle {
  const result: ParagraphStyle = { outlineLevel: null, isTitle: false, isContents: false };
  const seen = new Set<string>();
  for (let id = styleId; id !== undefined && !seen.has(id); id = styles.get(id)?.basedOn) {
    seen.add(id);
    const style = styles.get(id);
    if (!style) break;
    result.numId ??= style.numId;
    if (result.level === undefined && style.level !== undefined) result.level = Number(style.level);
    if (result.outlineLevel === null && style.outline !== undefined && style.outline < 9) result.outlineLevel = style.outline;
    result.isTitle ||= style.title;
    result.isContents ||= style.contents;
  }
  return result;
}
