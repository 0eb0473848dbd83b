import type { Words } from '../words.ts';
import { bot } from './bot.ts';
import { digest } from './digest.ts';
import { actor, events } from './events.ts';
import { forms } from './forms.ts';
import { more } from './more.ts';
import { reasons } from './reasons.ts';
import { rejections } from './rejections.ts';
import { terms } from './terms.ts';

export const words: Words = {
  language: 'zh-CN',
  rejections,
  ...terms,
  events,
  actor,
  actorGap: '',
  reasons,
  digest,
  forms,
  more,
  bot,
};
