import { isJsonObject } from '../json-object.ts';

/** A member of the trial's workspace, taken from the product's directory. */
export interface Person {
  /** Slack's user id: U or W, then capitals and digits. */
  chatId: string;
  name: string;
  title: string;
  /** Mail address; empty when the directory has none. */
  address: string;
}

const isChatId = (value: unknown): value is string => typeof value === 'string' && /^[UW][A-Z0-9]{2,30}$/.test(value);

const readText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads the list handed to the sandbox. Throws a sentence that names the row when an id is not Slack's or comes twice. */
export function readPeople(value: unknown): Person[] {
  if (!Array.isArray(value)) throw new RangeError('people must be an array of { chatId, name, title, address }');
  const seen = new Map<string, number>();
  return value.map((row: unknown, index) => {
    const fields = isJsonObject(row) ? row : {};
    const { chatId } = fields;
    const name = readText(fields['name']);
    if (!isChatId(chatId)) throw new RangeError(`people row ${index + 1}: chatId ${JSON.stringify(chatId)} is not a Slack user id (U… or W…, capitals and digits)`);
    if (name === '') throw new RangeError(`people row ${index + 1}: ${chatId} has no name`);
    const earlier = seen.get(chatId);
    if (earlier !== undefined) throw new RangeError(`people rows ${earlier} and ${index + 1} have the same chatId ${chatId}`);
    seen.set(chatId, index + 1);
    return { chatId, name, title: readText(fields['title']), address: readText(fields['address']) };
  });
}
