import type { PlanDraft } from '../plan-draft.ts';
import { bigramsOf, diceOf } from '../words/bigrams.ts';
import { plain } from '../words/words-of.ts';

type Head = Pick<PlanDraft, 'title' | 'issuer' | 'year'>;

/** Words around a plan's name that a later document adds or drops. */
const around = /^.*?关于(?:印发|调整|修订|修改|补充|下发|公布)|(?:的)?(?:补充)?(?:通知|公告)$|[（(](?:修订|调整|修改|征求意见|送审|试行|定)[^）)]*[）)]|(?:修订|调整后?|修改)(?:版|稿)|部分(?:任务|事项|内容)?(?:的)?(?:调整|变更)?/gu;
const period = /第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|[1-9])月份?|[一二三四五六七八九十]{1,2}月份/gu;
const LIKE = 0.8;

/** Whether two documents may be one plan, first and amended: alike in title, of one year, one period and not of two issuers. Ask, never assume. */
export function isSamePlan(one: Head, other: Head): boolean {
  if (one.year !== other.year && one.year !== null && other.year !== null) return false;
  if (periodsOf(one) !== periodsOf(other)) return false;
  if (one.issuer !== null && other.issuer !== null && !areAlike(plain(one.issuer), plain(other.issuer))) return false;
  const [a, b] = [nameOf(one), nameOf(other)];
  return a === b || diceOf(bigramsOf(a), bigramsOf(b)) >= LIKE || (Math.min(a.length, b.length) >= 8 && areAlike(a, b));
}

const areAlike = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
const nameOf = ({ title }: Head): string => plain(title.normalize('NFKC').replace(around, '').replace(around, ''));
const periodsOf = ({ title }: Head): string => [...title.normalize('NFKC').matchAll(period)].map(([text]) => text).join();
