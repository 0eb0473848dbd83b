import type { JsonObject } from '../../json-object.ts';
import type { Block, Element } from '../block-kit/block.ts';
import { optionsOf, stateValue, stateValues } from '../fields/state-values.ts';
import { mergeTyped, type Entry, type Typed } from '../fields/typed.ts';
import type { RequestUrl } from '../request-url.ts';
import { wireMessage } from '../wire-message.ts';
import { wireView } from '../wire-view.ts';
import type { Workspace } from '../workspace.ts';
import { ActRefused, fromDelivery, type ActResult } from './act-result.ts';
import { actorOf, payloadBase } from './actor.ts';
import { findElement, type Found, type Pointing } from './find-element.ts';

/** A press of a button, or a choice in a menu, in a message (`ts`) or a view (`viewId`). */
export interface Press extends Pointing {
  person: string;
  ts?: string | undefined;
  viewId?: string | undefined;
  /** What was chosen, for everything but buttons. */
  entry?: Entry | undefined;
  /** What else stands in the fields around it. */
  typed?: Typed | undefined;
}

const buttonFields = (element: Element): JsonObject => ({
  type: 'button',
  text: element.text,
  ...(element.value === undefined ? {} : { value: element.value }),
  ...(element.url === undefined ? {} : { url: element.url }),
  ...(element.style === undefined ? {} : { style: element.style }),
  ...(element.confirm === undefined ? {} : { confirm: element.confirm }),
});

function actionFields(element: Element, entry: Entry): JsonObject {
  if (element.type === 'button') return buttonFields(element);
  if (element.type === 'overflow') {
    const chosen = optionsOf(element).find((option) => option.value === entry);
    if (!chosen) throw new ActRefused(`the menu ${element.action_id} has no option with the value ${JSON.stringify(entry)}`);
    return { type: 'overflow', selected_option: chosen };
  }
  return stateValue(element, entry);
}

interface Surface {
  blocks: Block[];
  typed: Typed;
  fields(typed: Typed): JsonObject;
}

function messageSurface(workspace: Workspace, person: string, ts: string): Surface {
  const { conversations, identity, people, responseUrls } = workspace;
  const channel = people.conversationOf(person);
  const message = conversations.find(channel, ts);
  if (!message) throw new ActRefused(`${person} has no message ${ts}`);
  return {
    blocks: message.blocks,
    typed: {},
    fields: (typed) => ({
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: message.ephemeralFor !== undefined },
      channel: { id: channel, name: 'directmessage' },
      message: wireMessage(message, identity, { metadata: true }),
      state: { values: stateValues(message.blocks, typed) },
      response_url: responseUrls.issue({ channel, user: person, messageTs: ts }),
    }),
  };
}

function viewSurface(workspace: Workspace, person: string, viewId: string): Surface {
  const view = workspace.views.find(viewId);
  if (!view || view.user !== person) throw new ActRefused(`${person} has no open view ${viewId}`);
  return {
    blocks: view.blocks,
    typed: view.typed,
    fields: (typed) => {
      const entered = workspace.views.enter(viewId, typed) ?? view;
      return { container: { type: 'view', view_id: viewId }, view: wireView(entered, workspace.identity) };
    },
  };
}

const surfaceOf = (workspace: Workspace, { person, ts, viewId }: Press): Surface => {
  if (ts !== undefined) return messageSurface(workspace, person, ts);
  if (viewId !== undefined) return viewSurface(workspace, person, viewId);
  throw new ActRefused('a press needs the ts of a message or the id of a view');
};

const withEntry = (typed: Typed, { block, element }: Found, entry: Entry | undefined): Typed =>
  entry === undefined || element.type === 'button' || element.type === 'overflow'
    ? typed
    : mergeTyped(typed, { [block.block_id]: { [element.action_id]: entry } });

/** Sends `block_actions`. Fields of an input block speak only when the block asks for it. */
export async function press(workspace: Workspace, requestUrl: RequestUrl, asked: Press): Promise<ActResult> {
  const person = actorOf(workspace, asked.person);
  const surface = surfaceOf(workspace, asked);
  const found = findElement(surface.blocks, asked);
  const typed = withEntry(mergeTyped(surface.typed, asked.typed ?? {}), found, asked.entry);
  if (found.block.type === 'input' && found.block.dispatch_action !== true) {
    if (asked.viewId !== undefined) workspace.views.enter(asked.viewId, typed);
    return { ok: true };
  }

  const payload = {
    type: 'block_actions',
    ...payloadBase(workspace, person),
    trigger_id: workspace.triggers.issue(person.chatId, asked.viewId),
    ...surface.fields(typed),
    actions: [
      {
        ...actionFields(found.element, asked.entry ?? null),
        action_id: found.element.action_id,
        block_id: found.block.block_id,
        action_ts: workspace.conversations.nextTimestamp(),
      },
    ],
  };
  return fromDelivery(await requestUrl.sendPayload(payload));
}
