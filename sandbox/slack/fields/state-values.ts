import type { Block, Element, Option } from '../block-kit/block.ts';
import { interactiveElements } from '../block-kit/interactive-elements.ts';
import type { JsonObject } from '../../json-object.ts';
import type { Entry, Typed } from './typed.ts';

export const optionsOf = (element: Element): Option[] => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap((group) => group.options),
];

const without = new Set(['button', 'overflow', 'image']);
const listed = (entry: Entry): readonly string[] => (entry === null ? [] : typeof entry === 'string' ? [entry] : entry);
const single = (entry: Entry): string | null => listed(entry)[0] ?? null;

/** What a field holds before anybody touches it. */
export function initialEntry(element: Element): Entry {
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
      return element.initial_option?.value ?? null;
    case 'multi_static_select':
    case 'checkboxes':
      return (element.initial_options ?? []).map((option) => option.value);
    case 'datepicker':
      return element.initial_date ?? null;
    case 'timepicker':
      return element.initial_time ?? null;
    default:
      return element.initial_value ?? null;
  }
}

/** One field's value as Slack writes it in `state.values`, in `view.state` and in an action. */
export function stateValue(element: Element, entry: Entry): JsonObject {
  const { type } = element;
  const options = optionsOf(element);
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: options.find((option) => option.value === single(entry)) ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: options.filter((option) => listed(entry).includes(option.value)) };
    case 'datepicker':
      return { type, selected_date: single(entry) };
    case 'timepicker':
      return { type, selected_time: single(entry) };
    default:
      return { type, value: single(entry) === '' ? null : single(entry) };
  }
}

export const entryOf = (block: Block, element: Element, typed: Typed): Entry => {
  const entered = typed[block.block_id]?.[element.action_id];
  return entered === undefined ? initialEntry(element) : entered;
};

/** `state.values` of a message or view: every field that can hold a value, by block id and action id. */
export function stateValues(blocks: readonly Block[], typed: Typed): JsonObject {
  const values: Record<string, Record<string, JsonObject>> = {};
  for (const block of blocks) {
    for (const element of interactiveElements(block)) {
      if (without.has(element.type)) continue;
      (values[block.block_id] ??= {})[element.action_id] = stateValue(element, entryOf(block, element, typed));
    }
  }
  return values;
}
