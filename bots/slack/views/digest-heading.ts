import type { types } from '@slack/bolt';
import type { DigestButton, DigestGroup } from '../../../core/digest/digest.ts';
import type { Words } from '../../../locales/words.ts';
import { writeButtonValue } from '../button-value.ts';
import { actionIds } from '../ids.ts';
import { plainText } from './plain-text.ts';

interface HeadingProps {
  group: DigestGroup;
  buttons: DigestButton[];
  deliveryId: string;
  words: Words;
}

/** A group's name and how many lines it has, with the button for all of them. */
export function digestHeading({ group, buttons, deliveryId, words }: HeadingProps): types.SectionBlock {
  const { digest } = words;
  const [button] = buttons;
  return {
    type: 'section',
    block_id: `group/${group.kind}`,
    // Our own words and a figure: the only mrkdwn of a digest.
    text: { type: 'mrkdwn', text: `*${digest.groupCount(digest.groups[group.kind], group.count)}*` },
    ...(button ? { accessory: groupButton(button, deliveryId, words) } : {}),
  };
}

function groupButton({ kind, items }: DigestButton, deliveryId: string, { digest }: Words): types.Button {
  const cycles = new Set(items.map((item) => item.cycle));
  const [cycle = null] = cycles;
  const count = items.length;
  const shown: Partial<Record<DigestButton['kind'], { action: keyof typeof actionIds; label: string }>> = {
    signAll: { action: 'acknowledgeAll', label: digest.buttons.acknowledgeAll(count) },
    fillReports: { action: 'reportAll', label: digest.buttons.reportAll(cycles.size === 1 ? cycle : null, count) },
    signOffAll: { action: 'signOffAll', label: digest.buttons.signOffAll(count) },
    conclude: { action: 'concludeAll', label: digest.buttons.concludeAll(count) },
  };
  const { action, label } = shown[kind] ?? {};
  if (action === undefined || label === undefined) throw new TypeError(`no button of a group is called ${kind}`);
  return {
    type: 'button',
    action_id: actionIds[action],
    text: plainText(label, 75),
    style: 'primary',
    value: writeButtonValue({ delivery: deliveryId }),
  };
}
