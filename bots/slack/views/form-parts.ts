import type { types } from '@slack/bolt';
import { inputId } from '../ids.ts';
import { plainText } from './plain-text.ts';

/** Slack's own limit of a text field. */
export const longestField = 3000;

interface TextField {
  id: string;
  label: string;
  initial: string;
  optional?: boolean;
  multiline?: boolean;
  hint?: string;
  maxLength?: number;
}

/** A text field; errors beside it are addressed by its `id`. */
export function textField({ id, label, initial, optional = false, multiline = true, hint, maxLength = longestField }: TextField): types.InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plainText(label, 2000),
    optional,
    element: {
      type: 'plain_text_input',
      action_id: inputId,
      multiline,
      max_length: maxLength,
      ...(initial === '' ? {} : { initial_value: plainText(initial, maxLength).text }),
    },
    ...(hint === undefined ? {} : { hint: plainText(hint, 2000) }),
  };
}

interface Choice {
  value: string;
  text: string;
}

interface ChoiceField {
  id: string;
  label: string;
  /** At least one; Slack takes 100. */
  choices: Choice[];
  /** Values chosen beforehand. */
  initial?: string[];
  hint?: string;
  /** Several may be chosen. */
  several?: boolean;
}

const MOST_CHOICES = 100;

/** A menu. */
export function choiceField({ id, label, choices, initial = [], hint, several = false }: ChoiceField): types.InputBlock {
  const options = choices.slice(0, MOST_CHOICES).map(({ value, text }): types.PlainTextOption => ({ text: plainText(text, 75), value }));
  const chosen = options.filter(({ value }) => initial.includes(value ?? ''));
  const [first] = chosen;
  return {
    type: 'input',
    block_id: id,
    label: plainText(label, 2000),
    element: several
      ? { type: 'multi_static_select', action_id: inputId, options, ...(chosen.length > 0 ? { initial_options: chosen } : {}) }
      : { type: 'static_select', action_id: inputId, options, ...(first ? { initial_option: first } : {}) },
    ...(hint === undefined ? {} : { hint: plainText(hint, 2000) }),
  };
}

/** A day; `initial` as `YYYY-MM-DD`. */
export const dateField = ({ id, label, initial, hint }: { id: string; label: string; initial?: string; hint?: string }): types.InputBlock => ({
  type: 'input',
  block_id: id,
  label: plainText(label, 2000),
  element: { type: 'datepicker', action_id: inputId, ...(initial === undefined ? {} : { initial_date: initial }) },
  ...(hint === undefined ? {} : { hint: plainText(hint, 2000) }),
});

export const paragraph = (text: string): types.SectionBlock => ({ type: 'section', text: plainText(text, 3000) });

export const remark = (...texts: string[]): types.ContextBlock => ({
  type: 'context',
  elements: texts.slice(0, 10).map((text) => plainText(text, 2000)),
});

interface FormProps {
  callbackId: string;
  title: string;
  submit: string;
  close: string;
  metadata: string;
  blocks: types.KnownBlock[];
}

export const formView = ({ callbackId, title, submit, close, metadata, blocks }: FormProps): types.ModalView => ({
  type: 'modal',
  callback_id: callbackId,
  title: plainText(title, 24),
  submit: plainText(submit, 24),
  close: plainText(close, 24),
  private_metadata: metadata,
  blocks,
});
