import { isJsonObject, type JsonObject } from '../../json-object.ts';

/** One thing Slack would refuse, at the JSON pointer it would name. */
export interface Problem {
  message: string;
  pointer: string;
}

/** Names everything that is wrong with a value; nothing wrong is an empty list. */
export type Check = (value: unknown, pointer: string) => Problem[];

export const problem = (message: string, pointer: string): Problem[] => [{ message, pointer }];

/** Slack counts UTF-16 units of the text as sent and words its limits as "less than max + 1". */
export const text =
  (max: number, min = 1): Check =>
  (value, pointer) => {
    if (typeof value !== 'string') return problem('must provide a string', pointer);
    if (value.length < min) return problem(`must be more than ${min - 1} characters`, pointer);
    if (value.length > max) return problem(`must be less than ${max + 1} characters`, pointer);
    return [];
  };

export const flag: Check = (value, pointer) =>
  typeof value === 'boolean' ? [] : problem('must provide a boolean', pointer);

export const integer =
  (min: number, max: number): Check =>
  (value, pointer) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? []
      : problem(`must be an integer from ${min} to ${max}`, pointer);

export const oneOf =
  (...allowed: readonly string[]): Check =>
  (value, pointer) =>
    allowed.includes(String(value)) && typeof value === 'string'
      ? []
      : problem(`must be one of: ${allowed.join(', ')}`, pointer);

export const pattern =
  (expression: RegExp, words: string): Check =>
  (value, pointer) =>
    typeof value === 'string' && expression.test(value) ? [] : problem(words, pointer);

export const list =
  (item: Check, { min = 1, max }: { min?: number; max: number }): Check =>
  (value, pointer) => {
    if (!Array.isArray(value)) return problem('must provide an array', pointer);
    if (value.length < min) return problem(`must have at least ${min} items`, pointer);
    if (value.length > max) return problem(`no more than ${max} items allowed`, pointer);
    return value.flatMap((entry, index) => item(entry, `${pointer}/${index}`));
  };

type Fields = Record<string, Check>;

/** An object with exactly these fields: what is missing and what Slack does not know are both refused. */
export const object =
  (required: Fields, optional: Fields = {}, rule?: (value: JsonObject, pointer: string) => Problem[]): Check =>
  (value, pointer) => {
    if (!isJsonObject(value)) return problem('must provide an object', pointer);
    const found: Problem[] = [];
    for (const name of Object.keys(required)) {
      if (value[name] === undefined) found.push(...problem(`missing required field: ${name}`, pointer));
    }
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined) continue;
      const check = Object.hasOwn(required, name) ? required[name] : Object.hasOwn(optional, name) ? optional[name] : undefined;
      found.push(...(check ? check(field, `${pointer}/${name}`) : problem(`invalid additional property: ${name}`, pointer)));
    }
    return found.length === 0 && rule ? rule(value, pointer) : found;
  };

/** Picks the check by the object's `type`; a type that has no place here is refused by name. */
export const byType =
  (table: Record<string, Check>): Check =>
  (value, pointer) => {
    if (!isJsonObject(value)) return problem('must provide an object', pointer);
    const type = value['type'];
    if (typeof type !== 'string') return problem('missing required field: type', pointer);
    const check = Object.hasOwn(table, type) ? table[type] : undefined;
    return check ? check(value, pointer) : problem(`unsupported type: ${type}`, `${pointer}/type`);
  };
