/** Words on which the title of a document ends. */
const strong =
  '工作要点|要点|计划|方案|意见|清单|分工|安排|一览表|目标表|分解表|任务表|情况表|进度表|责任表|推进表|台账|[^\\s]表|通知|通报|纪要|函|报告|决定|决议|办法|措施|规划|纲要|细则|规定|条例|说明|部署|批复|复函|答复|公告|通告|公示|请示|总结|讲话|致辞|督办单|交办单|通知单|督办通知|任务书|责任书|预案|行动计划|任务分解|责任分解|任务分工|名单|制度|规则';
const weak = '重点工作|重点任务|工作任务|工作思路|工作目标|目标任务|主要任务|实事|工作|事项|要求|重点';
const note = '(?:[（(][^（）()]{1,30}[）)])?';
const strongEnd = new RegExp(`(?:${strong})${note}$`);
const weakEnd = new RegExp(`(?:${weak})${note}$`);
const longest = 80;

/** Could this line be the title of a document? Its end tells, or its year together with a vaguer end. */
export function isTitleLine(text: string): boolean {
  if (text.length < 3 || text.length > longest || /[。；：:，,、]$|[。；]/.test(text) || /^(?:主题词|抄送|报送|附件|来源|发布|关于印发.{0,4}$)/.test(text) || /[:：](?!.{0,40}(?:”|》))/.test(text)) return false;
  if (strongEnd.test(text)) return true;
  return weakEnd.test(text) && (/(?:19|20)\d{2}\s*年/.test(text) || /^\S{0,30}关于/.test(text)) && text.length >= 8;
}

export const endsLikeTitle = (text: string): boolean => strongEnd.test(text);
