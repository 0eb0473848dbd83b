import type { BlockAction, ButtonAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Person } from '../../../core/plan/directory.ts';
import { takesWords } from '../../../core/policy/carried.ts';
import type { DeliveryItem, DeliveryView } from '../../../ports/reads.ts';
import { clickKey } from '../act-key.ts';
import type { BotDeps, Known } from '../bot-deps.ts';
import { readButtonValue, type ButtonValue } from '../button-value.ts';
import { elsewhereNotice } from '../elsewhere-notice.ts';
import { findDeliveryOf } from '../find-delivery-of.ts';
import { readFormOrigin, writeFormOrigin } from '../form-origin.ts';
import { actionIds } from '../ids.ts';
import { createMessageSurface, type MessageSurface } from '../message-surface.ts';
import { noticeView } from '../views/notice.ts';

/** A press of one of our buttons, in a message or in the 更多 of one, by the person the message was sent to. */
export interface Click {
  key: string;
  person: Person;
  value: ButtonValue;
  view: DeliveryView;
  /** The line of the button, undefined for a group's. */
  item: DeliveryItem | undefined;
  surface: MessageSurface;
  client: WebClient;
  triggerId: string;
  /** The modal it was pressed in: what opens stands in its place. Undefined in a message. */
  viewId: string | undefined;
  ack: () => Promise<void>;
  /** For `private_metadata` of a form opened by this click. */
  originOf: (value: ButtonValue, queue: boolean) => string;
}

/** Acts that neither show nor take words of a task: signing stays possible on every channel (process.md §5). */
const wordless: readonly string[] = [actionIds.acknowledge, actionIds.acknowledgeInstruction, actionIds.markSubItem, actionIds.more, actionIds.handOn, actionIds.releaseLetter];

export type ClickListener = Middleware<SlackActionMiddlewareArgs<BlockAction<ButtonAction>>, Known>;

/** Reads a click, or says in words why nothing can be done with it. */
export const onClick =
  (deps: BotDeps, behave: (click: Click) => Promise<void>): ClickListener =>
  async ({ ack, action, body, client, context }) => {
    const value = readButtonValue(action.value);
    const origin = body.view ? readFormOrigin(body.view.private_metadata) : undefined;
    const { channel, ts, responseUrl } = origin ?? { channel: body.channel?.id ?? '', ts: body.message?.ts ?? '', responseUrl: body.response_url ?? '' };
    const place = { channel, ts, responseUrl };
    const message = createMessageSurface({ deps, client, user: body.user.id, deliveryId: value?.delivery, ...place });
    const viewId = body.view?.id;
    const surface = viewId === undefined ? message : tellingIn({ viewId, client, deps }, message);
    const found = await findDeliveryOf(deps, context.person, value);
    if (!value || !found.ok) {
      await ack();
      await surface.tell(found.ok ? deps.words.bot.gone : found.sentence);
      return;
    }
    if (found.item && !takesWords(found.item.carried) && !wordless.includes(action.action_id)) {
      await ack();
      const notice = elsewhereNotice(deps, found.item);
      await (viewId === undefined ? client.views.open({ trigger_id: body.trigger_id, view: notice }) : client.views.update({ view_id: viewId, view: notice }));
      return;
    }
    await behave({
      key: clickKey(body, action),
      person: context.person,
      value,
      view: found.view,
      item: found.item,
      surface,
      client,
      triggerId: body.trigger_id,
      viewId,
      ack: () => ack(),
      originOf: (about, queue) => writeFormOrigin({ value: about, ...place, queue }),
    });
  };

/** Sentences beside the message would lie behind the modal. */
const tellingIn = ({ viewId, client, deps: { words } }: { viewId: string; client: WebClient; deps: BotDeps }, message: MessageSurface): MessageSurface => ({
  redraw: (pending) => message.redraw(pending),
  async tell(sentence) {
    await client.views.update({ view_id: viewId, view: noticeView(words.more.title, sentence, words.forms.close) });
  },
});
