import type { Act } from './acts.ts';
import { isJsonObject } from './json-object.ts';
import type { Entry, Typed } from './slack/fields/typed.ts';

const words = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const isEntry = (value: unknown): value is Entry =>
  value === null || typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const isTyped = (value: unknown): value is Typed =>
  isJsonObject(value) && Object.values(value).every((fields) => isJsonObject(fields) && Object.values(fields).every(isEntry));

/** Reads an act from a request's body. Answers nothing when it is none. */
export function readAct(body: unknown): Act | undefined {
  if (!isJsonObject(body)) return undefined;
  const person = words(body['person']);
  const viewId = words(body['viewId']);
  const { typed, entry } = body;
  if (person === undefined || (typed !== undefined && !isTyped(typed)) || (entry !== undefined && !isEntry(entry))) return undefined;
  switch (body['kind']) {
    case 'press': {
      const action = words(body['action']);
      const [ts, blockId, value] = [words(body['ts']), words(body['blockId']), words(body['value'])];
      return action === undefined ? undefined : { kind: 'press', person, action, ts, viewId, blockId, value, entry, typed };
    }
    case 'submit':
      return viewId === undefined ? undefined : { kind: 'submit', person, viewId, typed };
    case 'close':
      return viewId === undefined ? undefined : { kind: 'close', person, viewId };
    case 'say': {
      const text = words(body['text']);
      return text === undefined ? undefined : { kind: 'say', person, text };
    }
    case 'home':
    case 'read':
      return { kind: body['kind'], person };
    default:
      return undefined;
  }
}
