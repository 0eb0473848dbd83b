import type { types } from '@slack/bolt';
import type { DeliveryItem } from '../../../ports/reads.ts';
import type { Offer } from '../../offers.ts';
import { writeButtonValue, type ButtonValue } from '../button-value.ts';
import { actionIds } from '../ids.ts';
import type { DigestProps } from './digest-props.ts';
import { plainText } from './plain-text.ts';

export interface LineButtons {
  /** The one thing that is asked: a button, or the two ways in which it is decided. */
  main: types.Button[];
  /** What else the line offers, to be found under 更多. */
  rest: types.Button[];
}

/** Buttons of a line's offers. Their values are ids; who may do it is asked when the click comes in. */
export function lineButtons({ line, task }: DeliveryItem, offers: Offer[], { view, words }: Pick<DigestProps, 'view' | 'words'>): LineButtons {
  const { buttons } = words.digest;
  const { buttons: more } = words.more;
  const button = (action: keyof typeof actionIds, label: string, ids: Omit<ButtonValue, 'delivery'> = {}, style?: 'primary'): types.Button => ({
    type: 'button',
    action_id: actionIds[action],
    text: plainText(label, 75),
    value: writeButtonValue({ delivery: view.id, task: task.id, ...ids }),
    ...(style ? { style } : {}),
  });

  // One message may hold several items of one task: the button says which it is about.
  const ofLine = (action: keyof typeof actionIds, label: string, ids: Omit<ButtonValue, 'delivery'> = {}, style?: 'primary'): types.Button => button(action, label, { ...ids, line: line.key }, style);

  const groups = offers.flatMap((offer): types.Button[][] => {
    switch (offer.act) {
      case 'acknowledge':
        return [[button('acknowledge', buttons.acknowledge)]];
      case 'report':
        return [[button('report', buttons.report, { cycle: offer.cycle })]];
      case 'review': {
        const { cycle, content } = offer;
        return [[button('approve', buttons.approve, { cycle, content }, 'primary'), button('return', buttons.return, { cycle, content })]];
      }
      case 'reviewCompletion':
        return [[button('confirmCompletion', buttons.confirmCompletion, {}, 'primary'), button('returnCompletion', buttons.returnCompletion)]];
      case 'breakDown':
        return [
          ...(offer.canConfirm ? [[button('confirmBreakdown', buttons.confirmBreakdown, {}, 'primary')]] : []),
          [button('editBreakdown', buttons.editBreakdown)],
        ];
      case 'reviewBreakdown': {
        const { content } = offer;
        return [[button('approveBreakdown', buttons.approveBreakdown, { content }, 'primary'), button('returnBreakdown', buttons.returnBreakdown, { content })]];
      }
      case 'markSubItem':
        return [[button('markSubItem', buttons.markSubItem(String(line.reason.facts['stage'] ?? '')), { item: offer.item, steps: offer.steps })]];
      case 'addPart':
        return [[button('addPart', buttons.addPart, { cycle: offer.cycle })]];
      case 'applyCompletion':
        return [[button('applyCompletion', buttons.applyCompletion)]];
      case 'registerInstruction':
        return [[button('registerInstruction', buttons.registerInstruction, { content: String(offer.instruction) })]];
      case 'acknowledgeInstruction':
        return [[button('acknowledgeInstruction', buttons.acknowledge, { cycle: offer.matter })]];
      case 'answerInstruction':
        return [[button('answerInstruction', buttons.answerInstruction, { cycle: offer.matter }, 'primary')]];
      case 'reviewAnswer': {
        const ids = { cycle: offer.matter, content: offer.answer };
        return [[button('acceptAnswer', buttons.approve, ids, 'primary'), button('returnAnswer', buttons.return, ids)]];
      }
      case 'answerCall':
        return [[button('answerCall', buttons.answerCall, { cycle: offer.call })]];
      case 'signOff':
        return [[button('signOff', buttons.signOff, { cycle: offer.cycle, content: offer.content }, 'primary')]];
      case 'conclude':
        return [[button('conclude', buttons.conclude)]];
      case 'decideLetter': {
        const { cycle, rung, canHold, canRelease } = offer;
        return [
          [
            ...(canRelease ? [ofLine('releaseLetter', more.releaseLetter, { cycle, rung }, 'primary')] : []),
            ...(canHold ? [ofLine('holdLetter', more.holdLetter, { cycle, rung })] : []),
          ],
        ];
      }
      case 'decideExtension': {
        const ids = { content: String(offer.request) };
        const yes = offer.isShort ? ofLine('grantExtension', more.grantExtension, ids, 'primary') : ofLine('proposeExtension', more.proposeExtension, ids, 'primary');
        return [[yes, ofLine('refuseExtension', more.refuseExtension, ids)]];
      }
      case 'decideReassign': {
        const ids = { content: String(offer.request) };
        return [[ofLine('reassign', more.reassign, ids, 'primary'), ofLine('keepUnit', more.keepUnit, ids)]];
      }
      case 'lookBack':
        return [[ofLine('closeOut', more.closeOut, {}, 'primary'), ofLine('reopen', more.reopen)]];
      case 'recordInstruction':
        return [[ofLine('recordInstruction', more.recordInstruction)]];
      case 'recordDecision':
        return [[ofLine('recordDecision', more.recordDecision, { content: String(offer.request) }, 'primary')]];
    }
  });
  const [main = [], ...rest] = groups;
  return { main, rest: rest.flat() };
}

/** 更多: on every line whose task goes on, also where nothing of it is left to do. */
export const moreButton = ({ line, task }: DeliveryItem, { view, words }: Pick<DigestProps, 'view' | 'words'>): types.Button => ({
  type: 'button',
  action_id: actionIds.more,
  text: plainText(words.digest.buttons.more, 75),
  value: writeButtonValue({ delivery: view.id, task: task.id, line: line.key }),
});
