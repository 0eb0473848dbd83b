import { isJsonObject, type JsonObject } from '../../json-object.ts';
import { confirmDialog, offeredAmong, optionGroup, overflowOption, plainOption, plainText, richOption } from './composition.ts';
import { byType, flag, integer, list, object, oneOf, pattern, problem, text, type Check, type Problem } from './shape.ts';

const actionId = text(255);
const placeholder = plainText(150);
const date = pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a date as YYYY-MM-DD');
const time = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:mm');
const decimal = pattern(/^-?\d+(\.\d+)?$/, 'must be a number in a string');
const common = { action_id: actionId };
const choosing = { ...common, confirm: confirmDialog, focus_on_load: flag };
const typing = {
  ...common,
  focus_on_load: flag,
  placeholder,
  dispatch_action_config: object({
    trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { max: 2 }),
  }),
};

const offered = (element: JsonObject): unknown[] => {
  const groups = Array.isArray(element['option_groups']) ? element['option_groups'] : [];
  const grouped = groups.flatMap((group) => (isJsonObject(group) && Array.isArray(group['options']) ? group['options'] : []));
  return [...(Array.isArray(element['options']) ? element['options'] : []), ...grouped];
};

const initialIsOffered = (element: JsonObject, pointer: string): Problem[] => {
  const many = Array.isArray(element['initial_options']) ? element['initial_options'] : [];
  const all = element['initial_option'] === undefined ? many : [element['initial_option'], ...many];
  return all.flatMap((chosen) => offeredAmong(offered(element), chosen, pointer));
};

const optionsOrGroups = (element: JsonObject, pointer: string): Problem[] =>
  (element['options'] === undefined) === (element['option_groups'] === undefined)
    ? problem('must define either `options` or `option_groups`', pointer)
    : initialIsOffered(element, pointer);

const selectOptions = {
  options: list(plainOption, { max: 100 }),
  option_groups: list(optionGroup, { max: 100 }),
  placeholder,
};

export const button: Check = object(
  { type: oneOf('button'), text: plainText(75) },
  {
    ...common,
    value: text(2000),
    url: text(3000),
    style: oneOf('primary', 'danger'),
    confirm: confirmDialog,
    accessibility_label: text(75),
  },
);

const overflow: Check = object(
  { type: oneOf('overflow'), options: list(overflowOption, { max: 5 }) },
  { ...common, confirm: confirmDialog },
);

const staticSelect: Check = object(
  { type: oneOf('static_select') },
  { ...choosing, ...selectOptions, initial_option: plainOption },
  optionsOrGroups,
);

const multiStaticSelect: Check = object(
  { type: oneOf('multi_static_select') },
  { ...choosing, ...selectOptions, initial_options: list(plainOption, { max: 100 }), max_selected_items: integer(1, 100) },
  optionsOrGroups,
);

const checkboxes: Check = object(
  { type: oneOf('checkboxes'), options: list(richOption, { max: 10 }) },
  { ...choosing, initial_options: list(richOption, { max: 10 }) },
  initialIsOffered,
);

const radioButtons: Check = object(
  { type: oneOf('radio_buttons'), options: list(richOption, { max: 10 }) },
  { ...choosing, initial_option: richOption },
  initialIsOffered,
);

const datepicker: Check = object({ type: oneOf('datepicker') }, { ...choosing, placeholder, initial_date: date });
const timepicker: Check = object(
  { type: oneOf('timepicker') },
  { ...choosing, placeholder, initial_time: time, timezone: text(100) },
);

const plainTextInput: Check = object(
  { type: oneOf('plain_text_input') },
  {
    ...typing,
    multiline: flag,
    initial_value: text(3000, 0),
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
  },
  (element, pointer) => {
    const length = typeof element['initial_value'] === 'string' ? element['initial_value'].length : 0;
    const max = typeof element['max_length'] === 'number' ? element['max_length'] : 3000;
    const min = typeof element['min_length'] === 'number' ? element['min_length'] : 0;
    if (min > max) return problem('min_length must not be greater than max_length', `${pointer}/min_length`);
    return length > max ? problem(`must be less than ${max + 1} characters`, `${pointer}/initial_value`) : [];
  },
);

const numberInput: Check = object(
  { type: oneOf('number_input'), is_decimal_allowed: flag },
  { ...typing, initial_value: decimal, min_value: decimal, max_value: decimal },
);

const lineInput = (type: string): Check => object({ type: oneOf(type) }, { ...typing, initial_value: text(3000, 0) });

/** An image inside a context or section block. */
export const imageElement: Check = object({ type: oneOf('image'), image_url: text(3000), alt_text: text(2000) });

const menus = { static_select: staticSelect, multi_static_select: multiStaticSelect };
const choices = { checkboxes, radio_buttons: radioButtons, datepicker, timepicker };

/** What may stand where, as in Slack's "Block elements" reference; types that the bot has no use for are not known here. */
export const actionsElement = byType({ button, overflow, ...menus, ...choices });
export const accessoryElement = byType({ button, overflow, image: imageElement, ...menus, ...choices });
export const inputElement = byType({
  plain_text_input: plainTextInput,
  number_input: numberInput,
  email_text_input: lineInput('email_text_input'),
  url_text_input: lineInput('url_text_input'),
  ...menus,
  ...choices,
});
