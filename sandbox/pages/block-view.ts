import type { Block, ContextItem, Element, TextObject } from '../slack/block-kit/block.ts';
import { isContextItem } from '../slack/block-kit/interactive-elements.ts';
import { entryOf } from '../slack/fields/state-values.ts';
import type { Typed } from '../slack/fields/typed.ts';
import { showElement } from './element-view.ts';
import { markup, rendered, type Markup } from './markup.ts';
import { renderMrkdwn, renderPlainText } from './mrkdwn.ts';

/** What a renderer of blocks needs besides the blocks. */
export interface BlockContext {
  typed: Typed;
  nameOf(chatId: string): string | undefined;
}

const showText = ({ type, text }: { type: string; text: string }, { nameOf }: BlockContext) =>
  rendered(type === 'mrkdwn' ? renderMrkdwn(text, nameOf) : renderPlainText(text));

// Pictures lie on outside hosts, and a trial asks none: their words stand for them.
const showPicture = (words: string | undefined) => markup`<span class="picture">[图] ${words ?? ''}</span>`;

function place(block: Block, element: Element, context: BlockContext): Markup {
  if (element.type === 'image') return showPicture(element.alt_text);
  const dispatches = block.type !== 'input' || block.dispatch_action === true;
  return showElement({ block, element, entry: entryOf(block, element, context.typed), dispatches });
}

const showContextItem = (item: Element | ContextItem, context: BlockContext): Markup =>
  isContextItem(item) && item.type !== 'image'
    ? markup`<span>${showText({ type: item.type, text: item.text ?? '' }, context)}</span>`
    : showPicture(item.alt_text);

function showSection(block: Block, context: BlockContext): Markup {
  const fields = (block.fields ?? []).map((field: TextObject) => markup`<div>${showText(field, context)}</div>`);
  return markup`<div class="block section"><div class="body">${block.text && markup`<div class="text">${showText(block.text, context)}</div>`}${
    fields.length > 0 && markup`<div class="fields">${fields}</div>`
  }</div>${block.accessory && markup`<div class="accessory">${place(block, block.accessory, context)}</div>`}</div>`;
}

function showInput(block: Block, context: BlockContext): Markup {
  return markup`<div class="block input" data-input="${block.block_id}"><div class="label">${rendered(renderPlainText(block.label?.text ?? ''))}${
    block.optional === true && markup`<small>（选填）</small>`
  }</div>${block.element && place(block, block.element, context)}${
    block.hint && markup`<div class="hint">${rendered(renderPlainText(block.hint.text))}</div>`
  }<div class="field-error" role="alert"></div></div>`;
}

function showBlock(block: Block, context: BlockContext): Markup {
  const elements = block.elements ?? [];
  switch (block.type) {
    case 'header':
      return markup`<h3 class="block header">${rendered(renderPlainText(block.text?.text ?? ''))}</h3>`;
    case 'divider':
      return markup`<hr class="block">`;
    case 'context':
      return markup`<div class="block context">${elements.map((item) => showContextItem(item, context))}</div>`;
    case 'actions':
      return markup`<div class="block actions">${elements.map((item) => (isContextItem(item) ? '' : place(block, item, context)))}</div>`;
    case 'image':
      return markup`<div class="block">${showPicture(block.alt_text)}</div>`;
    case 'input':
      return showInput(block, context);
    default:
      return showSection(block, context);
  }
}

/** Blocks as Slack would lay them out, in the order given. */
export const showBlocks = (blocks: readonly Block[], context: BlockContext): Markup =>
  markup`${blocks.map((block) => showBlock(block, context))}`;
