import { AlignmentType, BorderStyle, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { plainText } from './plain-text.ts';
import { typefaces, type Typeface } from './typefaces.ts';

/** A formal paper by GB/T 9704-2012. Every text is plain text. */
export interface OfficialDocument {
  /** 发文机关: who issues it, printed red at the top and under the text. */
  issuer: string;
  /** 发文字号, '' where it has none yet. */
  number: string;
  title: string;
  /** 主送机关, '' for none. */
  addressees: string;
  body: OfficialParagraph[];
  /** 成文日期, `2026年9月29日`. */
  date: string;
  /** 附件说明, one a line. */
  attachments: string[];
}

/** First and second level of headings (一、 黑体; （一） 楷体), or text. */
export interface OfficialParagraph {
  as: 'heading' | 'subheading' | 'text';
  text: string;
}

const third = 32; // 三号, in half-points
const second = 44; // 二号
const line = { line: 579, lineRule: LineRuleType.EXACT }; // 22 lines on a page of 225 mm
const red = 'FF0000';
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Writes the paper as docx: 156 × 225 mm of text on A4, 三号仿宋, 22 lines of 28 characters, page numbers outside. */
export async function writeOfficialDocument({ issuer, number, title, addressees, body, date, attachments }: OfficialDocument): Promise<Uint8Array> {
  // Signature and date never stand on a page without text (7.3.5).
  const together = { withNext: true };
  const lines = body.flatMap(({ as, text }) => plainText(text).split('\n').map((each) => ({ text: each, face: faces[as] })));
  const document = new Document({
    creator: '督办',
    title: plainText(title),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) } } },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          paragraph(issuer, { face: typefaces.title, size: 62, color: red, align: AlignmentType.CENTER, line: {}, before: mm(10) }),
          paragraph(number === '' ? ' ' : number, { align: AlignmentType.CENTER, before: 480, border: true }),
          ...title.split('\n').map((each, at) => paragraph(each, { face: typefaces.title, size: second, align: AlignmentType.CENTER, line: { line: 680, lineRule: LineRuleType.EXACT }, before: at === 0 ? 579 : 0 })),
          ...(addressees === '' ? [paragraph('')] : [paragraph(''), paragraph(`${addressees}：`)]),
          ...lines.map(({ text, face }, at) => paragraph(text, { indent: true, face, withNext: at === lines.length - 1 })),
          ...(attachments.length === 0 ? [] : [paragraph('', together), ...attachments.map((each, at) => paragraph(`${at === 0 ? '附件：' : '　　　'}${attachments.length > 1 ? `${at + 1}. ` : ''}${each}`, { indent: true, ...together }))]),
          paragraph('', together),
          paragraph('', together),
          paragraph(issuer, { align: AlignmentType.RIGHT, right: 4, ...together }),
          paragraph(date, { align: AlignmentType.RIGHT, right: 4 }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const faces: Record<OfficialParagraph['as'], Typeface> = { heading: typefaces.head, subheading: typefaces.second, text: typefaces.body };

interface Look {
  face?: Typeface;
  size?: number;
  color?: string;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  line?: { line?: number; lineRule?: (typeof LineRuleType)[keyof typeof LineRuleType] };
  before?: number;
  /** Two characters from the left, as a paragraph begins. */
  indent?: boolean;
  /** Characters left free on the right. */
  right?: number;
  /** The red line under 发文字号. */
  border?: boolean;
  /** On the same page as the next paragraph. */
  withNext?: boolean;
}

function paragraph(text: string, { face = typefaces.body, size = third, color, align = AlignmentType.BOTH, line: height = line, before = 0, indent = false, right = 0, border = false, withNext = false }: Look = {}): Paragraph {
  return new Paragraph({
    alignment: align,
    keepNext: withNext,
    spacing: { before, after: 0, ...height },
    indent: { ...(indent ? { firstLine: size * 20 } : {}), ...(right > 0 ? { right: right * size * 10 } : {}) },
    ...(border ? { border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } } } : {}),
    children: [new TextRun({ text: plainText(text).replaceAll('\n', ' '), font: face, size, ...(color ? { color } : {}) })],
  });
}

/** — 1 —, 四号, a character from the outer edge. */
const pageNumber = (alignment: Look['align']): Footer =>
  new Footer({
    children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: typefaces.pageNumber, size: 28 })] })],
  });
