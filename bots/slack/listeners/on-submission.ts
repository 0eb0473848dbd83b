import type { Middleware, SlackViewMiddlewareArgs, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Person } from '../../../core/plan/directory.ts';
import type { Ask } from '../../../desk/ask.ts';
import type { ActRequest } from '../../../desk/desk.ts';
import { takesWords } from '../../../core/policy/carried.ts';
import type { DeliveryItem, DeliveryView } from '../../../ports/reads.ts';
import { submissionKey } from '../act-key.ts';
import type { BotDeps, Known } from '../bot-deps.ts';
import { elsewhereNotice } from '../elsewhere-notice.ts';
import { findDeliveryOf } from '../find-delivery-of.ts';
import { callbackIds } from '../ids.ts';
import { readEntries, type Entries } from '../read-entries.ts';
import { readFormOrigin, type FormOrigin } from '../form-origin.ts';
import { createMessageSurface, type MessageSurface } from '../message-surface.ts';
import { showSettlement } from '../show-settlement.ts';
import { noticeView } from '../views/notice.ts';

/** Sentences beside fields, by block id; or what is asked of the desk, of the form's task. */
export type Filled = { ok: false; errors: Record<string, string> } | { ok: true; ask: Ask } | ({ ok: true } & Asked);

export interface Asked extends Partial<Pick<ActRequest, 'for' | 'via'>> {
  asks: Ask[];
}

export interface Submitted {
  origin: FormOrigin;
  view: DeliveryView;
  item: DeliveryItem;
  person: Person;
  entries: Entries;
}

/** What goes on in the modal after the act was stored; without it the modal closes. */
interface Afterwards {
  /** Shown by the acknowledgement. */
  acknowledge: (submitted: Submitted) => ViewResponseAction | undefined;
  /** After the message was drawn anew. */
  goOn: (submitted: Submitted, modal: { client: WebClient; viewId: string }) => Promise<void>;
}

export type SubmissionListener = Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>, Known>;

/** A form that came back: checked, stored, acknowledged, worked, shown in the message it was opened from. */
export const onSubmission =
  (deps: BotDeps, read: (submitted: Submitted) => Filled | Promise<Filled>, afterwards?: Afterwards): SubmissionListener =>
  async ({ ack, body, view, client, context }) => {
    const { bot, forms } = deps.words;
    const { person } = context;
    const origin = readFormOrigin(view.private_metadata);
    const found = await findDeliveryOf(deps, person, origin?.value);
    if (!origin || !found.ok || !found.item) {
      const sentence = found.ok ? bot.gone : found.sentence;
      return ack({ response_action: 'update', view: noticeView(view.title.text, sentence, forms.close) });
    }

    // The rule may have changed while the form was open.
    if (!takesWords(found.item.carried) && view.callback_id !== callbackIds.handOn) {
      return ack({ response_action: 'update', view: elsewhereNotice(deps, found.item) });
    }
    const submitted = { origin, view: found.view, item: found.item, person, entries: readEntries(view.state.values) };
    const filled = await read(submitted);
    if (!filled.ok) return ack({ response_action: 'errors', errors: filled.errors });

    const taskId = found.item.task.id;
    const asked: Asked = 'asks' in filled ? filled : { asks: [filled.ask] };
    const receipt = await deps.desk.receive({ key: submissionKey(body), ...requestOf(person, taskId, asked) });
    await ack(afterwards?.acknowledge(submitted));

    const surface: MessageSurface = createMessageSurface({
      deps, client, user: body.user.id, deliveryId: found.view.id,
      channel: origin.channel, ts: origin.ts, responseUrl: origin.responseUrl,
    });
    await showSettlement({ deps, receipt, surface, view: found.view });
    await afterwards?.goOn(submitted, { client, viewId: view.id });
  };

/** What a person asks of one task; by themselves in chat unless it says otherwise. */
export const requestOf = (person: Person, taskId: string, asked: Asked): Omit<ActRequest, 'key'> => ({
  by: person.address,
  ...(asked.for === undefined ? {} : { for: asked.for }),
  via: asked.via ?? 'chat',
  asks: asked.asks.map((ask) => ({ taskId, ask })),
});
