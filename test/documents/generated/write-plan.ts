import type { MadePlan } from './build-plan.ts';
import type { PlanSpec } from './plan-spec.ts';
import { toDocx } from './written/to-docx.ts';
import { toHtml } from './written/to-html.ts';
import { toText } from './written/to-text.ts';
import { toWorkbook } from './written/to-workbook.ts';

export interface WrittenPlan {
  name: string;
  bytes: Uint8Array;
}

/** The plan as the file its spec asks for. */
export async function writePlan({ title, blocks }: MadePlan, { format, habits }: PlanSpec): Promise<WrittenPlan> {
  switch (format) {
    case 'text':
      return { name: 'plan.txt', bytes: toText(blocks, habits) };
    case 'docx':
      return { name: 'plan.docx', bytes: await toDocx(blocks, false) };
    case 'docx-automatic':
      return { name: 'plan.docx', bytes: await toDocx(blocks, true) };
    case 'xlsx':
      return { name: 'plan.xlsx', bytes: await toWorkbook(blocks) };
    case 'html':
      return { name: 'plan.html', bytes: toHtml(title, blocks) };
  }
}
