import { AlignmentType, Paragraph, TextRun } from 'docx';
import { plainText } from './plain-text.ts';
import { typefaces, type Typeface } from './typefaces.ts';

export interface TextLook {
  /** In half-points: 24 is 小四. */
  size?: number;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  face?: Typeface;
  /** Six hex digits, for what is to be read by nobody but the product. */
  color?: string;
  /** Space above and below in twentieths of a point. */
  before?: number;
  after?: number;
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A text as paragraphs, one a line. It is plain text: no part of it becomes a field, a link or a mark. */
export function docxParagraphs(text: string, { size = 24, bold = false, align = 'left', face = typefaces.body, color, before, after }: TextLook = {}): Paragraph[] {
  return plainText(text)
    .split('\n')
    .map((line) => new Paragraph({ alignment: alignments[align], spacing: { before: before ?? 0, after: after ?? 0 }, children: [new TextRun({ text: line, bold, font: face, size, ...(color ? { color } : {}) })] }));
}
