import type { types } from '@slack/bolt';
import { digestItemOf } from '../../digest-item-of.ts';
import type { DigestButton, DigestKind } from '../../../core/digest/digest.ts';
import { groupDigest } from '../../../core/digest/group-digest.ts';
import { dateOf } from '../../../core/schedule/instant.ts';
import { digestHeading } from './digest-heading.ts';
import { digestLine } from './digest-line.ts';
import type { DigestProps } from './digest-props.ts';
import { escapeEntities, plainText } from './plain-text.ts';

export interface SlackMessage {
  /** Shown in notifications and by clients without blocks. */
  text: string;
  blocks: types.KnownBlock[];
}

/**
 * One delivery as a message: header, groups in core/digest's order with their lines, what is not listed, footer.
 * Never over 50 blocks: ten lines of three blocks at most, thirteen headings and four more.
 */
export function digestMessage(props: DigestProps): SlackMessage {
  const { view, zone, words, calendar } = props;
  const today = dateOf(view.round, zone);
  const lines = new Map(view.items.map((item) => [item.line.key, item]));
  const digest = groupDigest([...lines.values()].map((item) => digestItemOf(item, today, calendar)));
  const parts = digest.groups.map(({ kind, count }) => ({ kind, count }));
  const isOffice = view.items.some(({ line }) => line.role === 'office' || line.role === 'officeHead');
  const firstOf = (kinds: readonly string[]): string | undefined => parts.find(({ kind }) => kinds.includes(kind))?.kind;

  const groups = digest.groups.flatMap((group): types.KnownBlock[] => [
    digestHeading({
      group,
      deliveryId: view.id,
      words,
      // One button for both: what is late is reported together with what is due.
      buttons: digest.buttons.filter(({ kind }) =>
        kind === 'fillReports' ? group.kind === firstOf(['lateReport', 'report']) : group.kind === ownGroup[kind],
      ),
    }),
    ...group.items.flatMap(({ lineKey }) => {
      const item = lines.get(lineKey);
      return item ? digestLine(item, props) : [];
    }),
  ]);

  return {
    text: escapeEntities(words.digest.summary(digest.count, parts)),
    blocks: [
      { type: 'header', text: plainText(words.digest.header(dateOf(view.round, zone), digest.count), 150) },
      ...groups,
      ...(digest.rest > 0 ? [context(words.digest.rest(digest.rest, { button: digest.buttons.length > 0, office: isOffice }))] : []),
      context(words.digest.footer(isOffice)),
    ],
  };
}

/** The group a button heads; reviews wait one by one. */
const ownGroup: Partial<Record<DigestButton['kind'], DigestKind>> = { signAll: 'sign', signOffAll: 'signOff', conclude: 'yearEnd' };

const context = (text: string): types.KnownBlock => ({ type: 'context', elements: [plainText(text, 300)] });
