import type { types } from '@slack/bolt';
import type { BotDeps } from '../bot-deps.ts';
import { noticeView } from '../views/notice.ts';
import type { Click } from './on-click.ts';

/**
 * Opens a modal at once, for a trigger lives three seconds, and fills it when the register has answered. Opening is no
 * act, so nothing is stored. A person is told when it cannot be opened or filled. Pressed in a modal, it takes its place.
 */
export async function openForm(deps: BotDeps, click: Click, title: string, build: () => Promise<types.ModalView>): Promise<void> {
  const { bot, forms } = deps.words;
  const { views } = click.client;
  await click.ack();
  const opening = noticeView(title, forms.opening, forms.close);
  const [opened, built] = await Promise.allSettled([
    click.viewId === undefined ? views.open({ trigger_id: click.triggerId, view: opening }) : views.update({ view_id: click.viewId, view: opening }),
    build(),
  ]);
  if (opened.status === 'rejected') {
    await click.surface.tell(bot.failed);
    throw opened.reason;
  }
  const view_id = opened.value.view?.id;
  if (!view_id) throw new TypeError('views.open answered ok without a view id');
  const view = built.status === 'fulfilled' ? built.value : noticeView(title, bot.failed, forms.close);
  await views.update({ view_id, view });
  if (built.status === 'rejected') throw built.reason;
}
