import type { types } from '@slack/bolt';
import { isOwnRole } from '../../../core/plan/is-own-role.ts';
import { isClosed } from '../../../core/task/task-state.ts';
import { sayReason } from '../../../locales/say-reason.ts';
import { sayTask } from '../../../locales/say-task.ts';
import type { DeliveryItem } from '../../../ports/reads.ts';
import { offersOf } from '../../offers.ts';
import { standingWords } from '../../standing-words.ts';
import type { DigestProps } from './digest-props.ts';
import { lineButtons, moreButton } from './line-buttons.ts';
import { lineWords } from './line-words.ts';
import { plainLine } from './plain-text.ts';

const TITLE = 90;
const WHY = 160;
const SAID = 240;

/**
 * A line: number and title with its button or where it stands; then what somebody said, and why you, why now, what
 * makes it stop (never cut off by long names); its main button and 更多. Two buttons have a row of their own, for a section takes one.
 */
export function digestLine(item: DeliveryItem, props: DigestProps): types.KnownBlock[] {
  const { words, pending, view } = props;
  const { task, line } = item;
  const waits = pending?.has(task.id) ?? false;
  const standing = waits ? words.digest.pending : standingWords(item, props);
  const main = waits || standing !== null ? [] : lineButtons(item, offersOf(item), props).main;
  const isElsewhere = item.carried?.carriage === 'nothing';
  const buttons = waits || isElsewhere || isClosed(task.state) ? main : [...main, moreButton(item, props)];
  const [button] = buttons;
  const { whyYou, whyNow, whatStops } = sayReason(words, line, { inPlace: !isOwnRole(view.recipient, line.role) });
  const said = lineWords(item, props);
  const title = sayTask(words, task);

  return [
    {
      type: 'section',
      text: plainLine(standing === null ? title : `${plainLine(title, TITLE).text}　${standing}`, TITLE + 40),
      ...(button && buttons.length === 1 ? { accessory: button } : {}),
    },
    {
      type: 'context',
      elements: [...said.map((words) => plainLine(words, SAID)), plainLine(`${plainLine(`${whyYou} · ${whyNow}`, WHY - whatStops.length - 3).text} · ${whatStops}`, WHY)],
    },
    ...(buttons.length > 1 ? [{ type: 'actions' as const, elements: buttons }] : []),
  ];
}
