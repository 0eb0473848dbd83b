import { isJsonObject } from '../../json-object.ts';
import { byType, flag, list, object, oneOf, problem, text, type Check } from './shape.ts';

/** Composition objects and their limits, as in Slack's "Composition objects" reference. */
export const plainText = (max: number): Check =>
  byType({ plain_text: object({ type: oneOf('plain_text'), text: text(max) }, { emoji: flag }) });

export const anyText = (max: number): Check =>
  byType({
    plain_text: object({ type: oneOf('plain_text'), text: text(max) }, { emoji: flag }),
    mrkdwn: object({ type: oneOf('mrkdwn'), text: text(max) }, { verbatim: flag }),
  });

/** The reference calls all four texts required; some clients get away with less, a product should not try. */
export const confirmDialog: Check = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);

const optionFields = { value: text(150) };

export const plainOption: Check = object({ text: plainText(75), ...optionFields }, { description: plainText(75) });

/** Checkboxes and radio buttons take mrkdwn too. */
export const richOption: Check = object({ text: anyText(75), ...optionFields }, { description: anyText(75) });

/** Only overflow menus may carry a link. */
export const overflowOption: Check = object(
  { text: plainText(75), ...optionFields },
  { description: plainText(75), url: text(3000) },
);

export const optionGroup: Check = object({ label: plainText(75), options: list(plainOption, { max: 100 }) });

/** An initial option must be, field by field, one of those offered. */
export const offeredAmong = (offered: readonly unknown[], chosen: unknown, pointer: string) => {
  const same = (a: unknown, b: unknown): boolean =>
    isJsonObject(a) && isJsonObject(b)
      ? [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => key === 'emoji' || same(a[key], b[key]))
      : a === b;
  return offered.some((option) => same(option, chosen)) ? [] : problem('option not found in options', pointer);
};
