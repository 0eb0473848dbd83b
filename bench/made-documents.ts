import { Document, Packer, Paragraph, TextRun } from 'docx';
import { writeXlsx } from 'hucre';
import { madePdf } from './made-pdf.ts';

/** A file to be read, with what makes its figure mean something and the time it may take. */
export interface MadeDocument {
  name: string;
  bytes: Uint8Array;
  atMostMs: number;
}

const units = ['综合科', '规划科', '财务科', '人事科', '宣传科', '法规科', '市场科', '安全科'];
const months = [3, 6, 9, 10, 11, 12];
const unit = (index: number): string => units[index % units.length] ?? '';
const title = (index: number): string => `推进第${index + 1}项重点工作`;
const goal = (index: number): string => `完成${(index % 40) + 5}个点位的改造，达标率不低于${80 + (index % 15)}%，${months[index % months.length]}月底前完成。`;

/** Inputs of the import bench, the same at every run: what bureaus send, at the sizes the goals name. */
export const madeDocuments = async (): Promise<MadeDocument[]> => [
  { name: 'docx of 43 items', bytes: await madeDocx(43), atMostMs: 1_000 },
  { name: 'sheet of 2,000 rows', bytes: await madeSheet(2_000), atMostMs: 3_000 },
  { name: 'pdf of 200 pages', bytes: madePdf(200, (line) => proseLine(line)), atMostMs: 10_000 },
];

async function madeDocx(items: number): Promise<Uint8Array> {
  const lines = ['某局2026年工作要点', ...Array.from({ length: items }, (_, index) => [`${index + 1}.${title(index)}`, `目标任务：${goal(index)}`, `工作措施：按月调度，按季通报；建立清单，逐项销号。`, `牵头科室：${unit(index)}`, `责任科室：${unit(index + 1)}、${unit(index + 2)}`]).flat()];
  const document = new Document({ sections: [{ children: lines.map((text) => new Paragraph({ children: [new TextRun(text)] })) }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const madeSheet = (rows: number): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: '任务分解表',
        rows: [['某局2026年任务分解表'], ['序号', '目标任务', '工作措施', '牵头单位', '责任单位', '完成时限'], ...Array.from({ length: rows }, (_, index) => [index + 1, `${title(index)}，${goal(index)}`, '按月调度，按季通报；建立清单，逐项销号。', unit(index), `${unit(index + 1)}、${unit(index + 2)}`, `${months[index % months.length]}月底`])],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }],
      },
    ],
  });

/** Eight lines an item. */
function proseLine(line: number): string {
  if (line === 0) return '某局2026年工作要点';
  const index = Math.floor((line - 1) / 8);
  return [`${index + 1}.${title(index)}。`, goal(index), '工作措施：建立清单，逐项销号，按月调度，', '按季通报，做到件件有着落、事事有回音。', '加强部门协同，定期会商研究，及时解决推进', '中遇到的困难和问题；做好经验总结，形成可复', '制可推广的做法，年底前汇总上报。', `（牵头单位：${unit(index)}；责任单位：${unit(index + 1)}、${unit(index + 2)}）`][(line - 1) % 8] ?? '';
}
