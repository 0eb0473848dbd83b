import type { types } from '@slack/bolt';
import { callbackIds } from '../ids.ts';
import { paragraph } from './form-parts.ts';
import { plainText } from './plain-text.ts';

/** A modal that only tells something: while a form is being filled, or when there is none. */
export const noticeView = (title: string, sentence: string, close: string): types.ModalView => ({
  type: 'modal',
  callback_id: callbackIds.notice,
  title: plainText(title, 24),
  close: plainText(close, 24),
  blocks: [paragraph(sentence)],
});
