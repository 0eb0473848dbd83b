import type { Deliverable } from '../../../core/plan/plan-draft.ts';

const verb = '研究制定|研究出台|研究制订|研制出台|制定出台|推动出台|制定印发|修订完善|印发|出台|编制|制定|制订|修订|起草|研制|发布|报送|提交|形成|完成';
const pattern = new RegExp(`(${verb})(?:了|完成|好)?([^，。；《》]{0,12})((?:《[^》]{2,60}》(?:[（(][^（）()]{1,16}[）)])?[、和及]?)+)`, 'g');

/** Documents to be issued: 印发、出台、编制、制定、修订《…》. 贯彻《…》 and 落实《…》 name a basis, not a product. */
export function readDeliverables(words: string): Deliverable[] {
  const found: Deliverable[] = [];
  for (const [, verbText = '', between = '', titles = ''] of words.matchAll(pattern)) {
    if (/落实|贯彻|执行|按照|根据|依据|对照/.test(between)) continue;
    for (const [title] of titles.matchAll(/《[^》]{2,60}》/g)) {
      if (!found.some((each) => each.name === title)) found.push({ verb: verbText, name: title });
    }
  }
  return found;
}
