import type { Duplicate } from './find-duplicates.ts';
import type { DuplicateRow } from './duplicate-row.ts';

const MOST_PHRASES = 3;

/** A pair in one sentence, with both places and what there is to decide. Rows of another plan than `plan` are named with it. */
export function sayDuplicate({ kind, one, other, shared }: Duplicate, plan: string | null): string {
  const places = `${sayPlace(one, plan)}与${sayPlace(other, plan)}`;
  const whom = leadsOf(one) === leadsOf(other) ? leadsOf(one) : `${leadsOf(one)}、${leadsOf(other)}`;
  switch (kind) {
    case 'sameTask':
      return `${places}内容相近，${shared.length > 0 ? `都要求${shared.join('、')}办理` : '可能重复'}，请核对是否重复交办。`;
    case 'sameNumber':
      return `${places}都涉及「${shared.join('」「')}」（${whom}），请用 duban numbers 确定由哪个单位提供，其他任务引用同一数据。`;
    case 'sameMatter':
      return `${places}涉及同一工作（${shared.slice(0, MOST_PHRASES).join('、')}），分别由${leadsOf(one)}、${leadsOf(other)}牵头，请留意同一数据不要重复填报。`;
    default:
      throw new TypeError(`unknown kind of duplicate ${JSON.stringify(kind satisfies never)}`);
  }
}

const leadsOf = ({ leads }: DuplicateRow): string => leads.join('、') || '未写明单位';

const sayPlace = ({ plan, planTitle, row, draft }: DuplicateRow, own: string | null): string =>
  `${plan === own ? '' : `《${planTitle}》`}第${row}行「${draft.number}${draft.title}」`;
