import type { Block, Confirm, Element, Option } from '../slack/block-kit/block.ts';
import { optionsOf } from '../slack/fields/state-values.ts';
import type { Entry } from '../slack/fields/typed.ts';
import { markup, rendered, type Markup } from './markup.ts';
import { renderMrkdwn, renderPlainText } from './mrkdwn.ts';

/** An element in its place: what it holds now, and whether a choice in it is told to the bot at once. */
export interface PlacedElement {
  block: Block;
  element: Element;
  entry: Entry;
  dispatches: boolean;
}

const optionText = ({ text }: Option) => rendered(text.type === 'mrkdwn' ? renderMrkdwn(text.text) : renderPlainText(text.text));

const confirmData = (confirm: Confirm | undefined): Markup | false =>
  confirm !== undefined &&
  markup` data-confirm="${JSON.stringify({
    title: confirm.title.text,
    text: confirm.text.text,
    confirm: confirm.confirm.text,
    deny: confirm.deny.text,
    style: confirm.style ?? 'primary',
  })}"`;

const where = ({ block, element, dispatches }: PlacedElement) =>
  markup`data-block="${block.block_id}" data-action="${element.action_id}"${dispatches && markup` data-dispatch`}${confirmData(element.confirm)}`;

/** A field is named by the label printed above it. */
const named = ({ block }: PlacedElement) => block.label !== undefined && markup` aria-label="${block.label.text}"`;

const showButton = (placed: PlacedElement): Markup => {
  const { element } = placed;
  return markup`<button type="button" class="button ${element.style ?? ''}" data-press ${where(placed)}${
    element.value !== undefined && markup` data-value="${element.value}"`
  }${element.url !== undefined && markup` data-url="${element.url}"`}>${rendered(renderPlainText(element.text?.text ?? ''))}</button>`;
};

const showOverflow = (placed: PlacedElement): Markup =>
  markup`<details class="overflow"><summary aria-label="更多操作">更多 ⋯</summary><div class="menu">${(placed.element.options ?? []).map(
    (option) =>
      markup`<button type="button" data-press ${where(placed)} data-entry="${option.value}"${
        option.url !== undefined && markup` data-url="${option.url}"`
      }>${optionText(option)}</button>`,
  )}</div></details>`;

function showSelect(placed: PlacedElement, multiple: boolean): Markup {
  const { element, entry } = placed;
  const chosen = typeof entry === 'string' ? [entry] : (entry ?? []);
  const choice = (option: Option) =>
    markup`<option value="${option.value}"${chosen.includes(option.value) && markup` selected`}>${option.text.text}</option>`;
  const choices = element.option_groups
    ? element.option_groups.map((group) => markup`<optgroup label="${group.label.text}">${group.options.map(choice)}</optgroup>`)
    : optionsOf(element).map(choice);
  const prompt = !multiple && markup`<option value="">${element.placeholder?.text ?? '请选择'}</option>`;
  return markup`<select data-field="${multiple ? 'many' : 'text'}" ${where(placed)}${named(placed)}${multiple && markup` multiple`}>${prompt}${choices}</select>`;
}

function showChoices(placed: PlacedElement, input: 'checkbox' | 'radio'): Markup {
  const { block, element, entry } = placed;
  const chosen = typeof entry === 'string' ? [entry] : (entry ?? []);
  return markup`<div class="choices" role="group" data-field="${input}" ${where(placed)}${named(placed)}>${(element.options ?? []).map(
    (option) =>
      markup`<label><input type="${input}" name="${block.block_id}/${element.action_id}" value="${option.value}"${
        chosen.includes(option.value) && markup` checked`
      }><span>${optionText(option)}${
        option.description && markup`<small>${rendered(renderPlainText(option.description.text))}</small>`
      }</span></label>`,
  )}</div>`;
}

function showLine(placed: PlacedElement, type: string): Markup {
  const { element, entry } = placed;
  const value = typeof entry === 'string' ? entry : '';
  const prompt = markup`placeholder="${element.placeholder?.text ?? ''}"`;
  return element.multiline === true
    ? markup`<textarea rows="5" data-field="text" ${where(placed)}${named(placed)} ${prompt}>${rendered('\n')}${value}</textarea>`
    : markup`<input type="${type}" data-field="text" ${where(placed)}${named(placed)} ${prompt} value="${value}" autocomplete="off">`;
}

/** One interactive element. Names and values are data attributes; the page's script turns uses of them into acts. */
export function showElement(placed: PlacedElement): Markup {
  switch (placed.element.type) {
    case 'button':
      return showButton(placed);
    case 'overflow':
      return showOverflow(placed);
    case 'static_select':
      return showSelect(placed, false);
    case 'multi_static_select':
      return showSelect(placed, true);
    case 'checkboxes':
      return showChoices(placed, 'checkbox');
    case 'radio_buttons':
      return showChoices(placed, 'radio');
    case 'datepicker':
      return showLine(placed, 'date');
    case 'timepicker':
      return showLine(placed, 'time');
    default:
      return showLine(placed, 'text');
  }
}
