import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { sampleChapters, sampleCover, sampleIntroduction, samplePlanTitle } from './plan-text.ts';
import type { SampleItem } from './plan-text.ts';

const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const black = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };
const big = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' };
const chapters = 'chapters';

/** The sample plan as Word writes it: chapters numbered automatically (一、), items by hand, a cover notice before it. */
export async function buildPlan(): Promise<Uint8Array> {
  const document = new Document({
    creator: sampleCover.signature,
    title: samplePlanTitle,
    numbering: { config: [{ reference: chapters, levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START }] }] },
    sections: [{ children: [...cover(), centered(samplePlanTitle, 44, true), line(sampleIntroduction), ...plan()] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function cover(): Paragraph[] {
  return [
    centered(sampleCover.redHead, 52),
    centered(sampleCover.number, 32),
    centered(sampleCover.title, 44),
    new Paragraph({ children: [new TextRun({ text: sampleCover.addressees, font: body, size: 32 })] }),
    line(sampleCover.body),
    ...[sampleCover.signature, sampleCover.date].map((text) => new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ text, font: body, size: 32 })] })),
  ];
}

function plan(): Paragraph[] {
  return sampleChapters.flatMap((chapter) => [
    new Paragraph({ numbering: { reference: chapters, level: 0 }, children: [new TextRun({ text: chapter.title, font: black, size: 32 })] }),
    ...chapter.items.flatMap((item) => itemParagraphs(item)),
  ]);
}

function itemParagraphs(item: SampleItem): Paragraph[] {
  return [
    `${item.number}．${item.title}`,
    ...item.problems.map((problem) => `问题描述：${problem}`),
    `目标任务：${item.goal}`,
    `工作措施：${item.measures}`,
    ...(item.deadline ? [`完成时限：${item.deadline}`] : []),
    ...item.ownerLines,
  ].map((text) => line(text));
}

const line = (text: string) => new Paragraph({ indent: { firstLine: 640 }, children: [new TextRun({ text, font: body, size: 32 })] });

const centered = (text: string, halfPoints: number, newPage = false) =>
  new Paragraph({ alignment: AlignmentType.CENTER, pageBreakBefore: newPage, children: [new TextRun({ text, font: big, size: halfPoints })] });
