import { digestKinds, type DigestKind } from '../../core/digest/digest.ts';
import { letterWords } from '../../locales/zh-CN/letters.ts';
import type { LinkAction } from '../../ports/action-links.ts';
import { onlyPlan, type Letter, type LetterBody, type LetterItem, type LetterSection, type Office } from './letter.ts';
import { oneLine, paragraph } from './plain-text.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

/** One line of a digest in words. */
export interface DigestLetterItem {
  kind: DigestKind;
  number: string;
  title: string;
  planTitle: string;
  whyYou: string;
  whyNow: string;
  whatStops: string;
  /** An opinion, a 批示, a nudge, as written. */
  words: string | null;
  /** Answered meanwhile: shown as such, nothing is asked. */
  done: keyof typeof letterWords.done | null;
  /** A leader's: what they are asked for, and the page on which they give it (null where no address is reachable). */
  asksLeader?: { action: LinkAction; url: string | null };
  /** Its answer comes on paper alone; absent: it does not. */
  onPaper?: boolean;
  /** By which the office finds letter and task again when somebody calls; absent where a page can be reached. */
  replyCode?: string;
}

export interface DigestLetterProps {
  to: string;
  office: Office;
  items: DigestLetterItem[];
  /** What else rides in the message. */
  beside?: LetterSection[];
}

/** Lines of one group that are shown; the rest is counted (process.md §7). */
const SHOWN = 10;
const late: readonly DigestKind[] = ['lateReport', 'nudged', 'letter'];
const quiet: readonly DigestKind[] = ['informed', 'actedFor', 'answered'];

/** The digest of someone without chat, or whom chat did not reach: grouped by what is asked, answered by telephone. Pure. */
export function composeDigest({ to, office, items, beside = [] }: DigestLetterProps): Letter {
  const name = oneLine(office.name, 30);
  const asked = items.filter((item) => item.done === null && !quiet.includes(item.kind));
  const decided = asked.filter(({ asksLeader }) => asksLeader?.action === 'decideExtension');
  const summary =
    asked.length > 0 && decided.length === asked.length
      ? letterWords.decideSubject(asked.length)
      : asked.length > 0
      ? letterWords.digestSubject(asked.length, asked.some((item) => late.includes(item.kind)))
      : letterWords.noticeSubject(items.length);
  const subject = oneLine(`${letterWords.mark(name)}${summary}`);
  const plan = onlyPlan(items);
  const body: LetterBody = {
    salutation: letterWords.salutation(oneLine(to, 40)),
    opening: `${letterWords.digestOpening(items.length)}${plan === null ? '' : letterWords.from(oneLine(plan, 60))}`,
    sections: [
      ...digestKinds
        .flatMap((kind) => [undefined, 'instruct' as const, 'decideExtension' as const].map((action) => ({ kind, action, group: items.filter((item) => item.kind === kind && item.asksLeader?.action === action) })))
        .filter(({ group }) => group.length > 0)
        .map(({ kind, action, group }) => ({
          heading: `${action === 'decideExtension' ? letterWords.decideHeading : letterWords.groups[kind].heading}（${group.length}）`,
          note: group.every(({ onPaper }) => onPaper) ? letterWords.onPaper : action === undefined ? letterWords.groups[kind].how(name) : howLeaderAnswers(action, group, office),
          items: group.slice(0, SHOWN).map((item) => asItem(item, plan === null)),
          more: group.length > SHOWN ? letterWords.more(group.length - SHOWN) : null,
        })),
      ...beside,
    ],
    closing: [letterWords.contact(name, office.phone)],
    footer: [letterWords.automatic],
  };
  return { subject, text: renderText(body), html: renderHtml(subject, body) };
}

/** By the link, or where there is none on paper. */
function howLeaderAnswers(action: LinkAction, group: readonly DigestLetterItem[], { name, phone }: Office): string {
  const linked = group.some(({ asksLeader }) => asksLeader?.url != null);
  const notes = action === 'instruct' ? { link: letterWords.instructNote, paper: letterWords.paperNote } : { link: letterWords.decideNote, paper: letterWords.decideOnPaper };
  return linked ? notes.link(oneLine(name, 30)) : notes.paper(oneLine(name, 30), phone);
}

const asItem = (item: DigestLetterItem, withPlan: boolean): LetterItem => {
  const { labels } = letterWords;
  const isAlarm = item.done === null && late.includes(item.kind);
  const why = [item.whyYou, ...(isAlarm ? [] : [item.whyNow])].join('，');
  const stops = item.done === null ? item.whatStops : letterWords.done[item.done];
  return {
    title: `${oneLine(item.number, 12)} ${oneLine(item.title)}`.trim(),
    alarm: isAlarm ? oneLine(item.whyNow) : null,
    details: [
      { label: labels.why, text: oneLine(`${why}；${stops}`, 200) },
      ...(item.onPaper && item.done === null ? [{ label: labels.onPaper, text: letterWords.onPaper }] : []),
      ...(item.replyCode !== undefined && item.done === null && !quiet.includes(item.kind) ? [{ label: labels.code, text: item.replyCode }] : []),
      ...(withPlan && item.planTitle !== '' ? [{ label: labels.plan, text: oneLine(item.planTitle, 60) }] : []),
    ],
    quote: item.words === null ? null : paragraph(item.words),
    link: item.asksLeader?.url == null ? null : { label: letterWords[item.asksLeader.action === 'instruct' ? 'instruct' : 'decide'], url: item.asksLeader.url },
  };
};
