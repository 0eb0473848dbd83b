import type { DocumentPart } from './document-parts.ts';
import type { Head } from './find-head.ts';
import type { Line } from './line.ts';
import type { Reading } from './read-part.ts';

export interface ReadPart {
  part: DocumentPart;
  head: Head;
  lines: Line[];
  reading: Reading;
}

/** Annexes that list people, figures, forms or rules: whatever is numbered in them is no task. */
const otherMatter =
  /名单|名册|花名册|通讯录|通信录|联系(?:人|表|方式)|联络员|回执|报名|申报(?:表|书)|登记表|审批表|申请表|推荐表|反馈表|样表|样式|式样|模板|模版|填表|填报|统计表|汇总表|指标(?:体系|表|解释|及)|评分|考核(?:细则|办法|标准|评分)|评价(?:标准|体系)|分配(?:表|方案)|日程|议程|示意图|目录|流程图|承诺书|组成人员|政策文件|解读|说明$/;
export const isCover = (title: string): boolean => cover.test(title);

const cover = /(?:印发|下发|转发|发布|印送|公布|分解|下达)[\s\S]*(?:通知|函)$/;

/**
 * The part that holds the tasks. A covering notice never does when one of its annexes has any; a plan keeps its own items
 * unless a task table in its annex says more of them (owners). What is left aside is named in `others`.
 */
export function choosePart(parts: ReadPart[]): { chosen: ReadPart | null; others: ReadPart[] } {
  const [main, ...annexes] = parts;
  if (!main) return { chosen: null, others: [] };
  const candidates = annexes.filter((each) => each.reading.items.length > 0 && !otherMatter.test(each.head.title));
  const best = candidates.reduce<ReadPart | null>((top, each) => (top === null || weigh(each) > weigh(top) ? each : top), null);
  const mine = weigh(main);
  const covers = cover.test(main.head.title) || main.reading.items.length === 0;
  const wins = best !== null && (covers || (weigh(best) > mine && ownedShare(best) > ownedShare(main) && best.reading.items.length >= main.reading.items.length * 0.7));
  const chosen = wins ? best : main;
  const others = parts.filter((each) => each !== chosen && each.reading.items.length > 0 && !(wins && each === main) && !otherMatter.test(each.head.title));
  return { chosen: chosen.reading.items.length > 0 ? chosen : null, others };
}

const ownedShare = ({ reading }: ReadPart): number => (reading.items.length === 0 ? 0 : reading.items.filter(({ read }) => read.task.leadUnits.length > 0).length / reading.items.length);

const weigh = (each: ReadPart): number => each.reading.items.length * (1 + 2 * ownedShare(each));
