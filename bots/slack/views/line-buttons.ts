import type { types } from '@slack/bolt';
import type { DeliveryItem } from '../../../ports/reads.ts';
import type { Offer } from '../../offers.ts';
import { writeButtonValue, type ButtonValue } from '../button-value.ts';
import { actionIds } from '../ids.ts';
import type { DigestProps } from './digest-props.ts';
import { plainText } from './plain-text.ts';

/** Buttons of a line's offers. Their values are ids; who may do it is asked when the click comes in. */
export function lineButtons({ task }: DeliveryItem, offers: Offer[], { view, words }: Pick<DigestProps, 'view' | 'words'>): types.Button[] {
  const { buttons } = words.digest;
  const button = (action: keyof typeof actionIds, label: string, ids: Omit<ButtonValue, 'delivery'> = {}, style?: 'primary'): types.Button => ({
    type: 'button',
    action_id: actionIds[action],
    text: plainText(label, 75),
    value: writeButtonValue({ delivery: view.id, task: task.id, ...ids }),
    ...(style ? { style } : {}),
  });

  return offers.flatMap((offer): types.Button[] => {
    switch (offer.act) {
      case 'acknowledge':
        return [button('acknowledge', buttons.acknowledge)];
      case 'report':
        return [button('report', buttons.report, { cycle: offer.cycle })];
      case 'review': {
        const { cycle, content } = offer;
        return [button('approve', buttons.approve, { cycle, content }, 'primary'), button('return', buttons.return, { cycle, content })];
      }
      case 'reviewCompletion':
        return [button('confirmCompletion', buttons.confirmCompletion, {}, 'primary'), button('returnCompletion', buttons.returnCompletion)];
      case 'applyCompletion':
        return [button('applyCompletion', buttons.applyCompletion)];
      case 'registerInstruction':
        return [button('registerInstruction', buttons.registerInstruction, { content: String(offer.instruction) })];
      case 'acknowledgeInstruction':
        return [button('acknowledgeInstruction', buttons.acknowledge, { cycle: offer.matter })];
      case 'answerInstruction':
        return [button('answerInstruction', buttons.answerInstruction, { cycle: offer.matter }, 'primary')];
      case 'reviewAnswer': {
        const ids = { cycle: offer.matter, content: offer.answer };
        return [button('acceptAnswer', buttons.approve, ids, 'primary'), button('returnAnswer', buttons.return, ids)];
      }
      case 'answerCall':
        return [button('answerCall', buttons.answerCall, { cycle: offer.call })];
    }
  });
}
