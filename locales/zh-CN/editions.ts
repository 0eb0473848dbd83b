import type { EditionRejection } from '../../core/edition/edition-rejection.ts';
import type { EditionState } from '../../core/edition/edition.ts';
import type { PrintedWords } from '../../core/edition/printed-row.ts';
import { sayAsOf } from './dates.ts';

/** 汇总稿 in words: where it stands, what stands between its texts, why an act on it was refused. */
export const editionStates: Record<EditionState, string> = { drafting: '起草', circulating: '送审', final: '定稿' };

export const printedWords: PrintedWords = {
  asOf: (cycle) => `（截至${sayAsOf(cycle)}）`,
  part: (unit, text) => `配合情况（${unit}）：${text}`,
  unasked: {
    withdrawn: () => '已撤销',
    leftOut: (reason) => `不纳入督办：${reason}`,
    completed: (conclusion, last) => [conclusion === '' ? '已办结' : `全年${conclusion}`, ...(last === '' ? [] : [last])].join('：'),
    carriedOver: (_, last) => (last === '' ? '转入下年' : `转入下年：${last}`),
    suspended: () => '中止办理，本期不要求报送',
    notDue: () => '本期不要求报送',
  },
  missing: '未报',
  waiting: '待审核',
};

export const editionRejections: Record<EditionRejection, string> = {
  EDITION_OPEN: '本期汇总稿已经开始编辑，不能再建一份。',
  NO_EDITION: '本期还没有汇总稿。',
  EDITION_FINAL: '本期汇总稿已经定稿，不能再改。要更正请另出一份更正稿。',
  NOT_FINAL: '本期汇总稿还没有定稿，直接修改即可，不需要更正稿。',
  NOT_YET_FINAL: '本期汇总稿还没有定稿，通报和协调事项在定稿后导出。',
  NOT_OFFICE: '汇总稿由督查室办理，您没有这项权限。',
  NO_SUCH_ROW: '汇总稿里没有这一行。',
  EMPTY_TEXT: '没有写内容。',
  NOTHING_NEW: '没有变化，不需要改动。',
  NOT_CIRCULATED: '汇总稿还没有送审，不能定稿。',
  ALREADY_TOLD: '已经送审，此后没有改动，不再重复通知。',
  CHANGED_SINCE: '送审以后又有改动，请再次送审后定稿。',
  ROWS_WAIT: '有的行单位已报送但还没有审核，请先审核或退回，再合并后定稿。',
  ROWS_OUTDATED: '有的行修改以后单位又报了新的文字，请先核对这些行。',
  OWN_EDITION: '编辑或送审的人不能自己定稿，请督查室其他人办理。',
  NOT_APPROVER: '定稿人应为督查室人员或局领导。',
  EMPTY_REASON: '请写明更正的理由。',
  EDITION_MOVED: '汇总稿刚刚被别人改动，这次没有保存，请重新查看后再办。',
  NUMBER_TAKEN: '这个编号已经用过或已跳过。',
  NUMBER_GAP: '编号不连续，请写明空号的理由。',
};
