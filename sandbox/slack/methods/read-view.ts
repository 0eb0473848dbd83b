import { isJsonObject, type JsonObject } from '../../json-object.ts';
import { refuse, refuseProblems, type Answer } from '../answer.ts';
import { acceptBlocks } from '../block-kit/accept-blocks.ts';
import type { TextObject } from '../block-kit/block.ts';
import type { Check } from '../block-kit/shape.ts';
import type { ViewContent } from '../views.ts';

export type ReadView = { ok: true; content: ViewContent } | { ok: false; answer: Answer };

const maxBytes = 250 * 1024;
const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const textIn = (view: JsonObject, name: string) => (view[name] === undefined ? {} : { [name]: view[name] as TextObject });

/** Checks a view as Slack would and takes from it what the workspace keeps. */
export function readView(value: unknown, check: Check, nextId: () => string): ReadView {
  if (!isJsonObject(value)) {
    return { ok: false, answer: refuseProblems('invalid_arguments', [{ message: 'must provide an object', pointer: '/view' }]) };
  }
  if (Buffer.byteLength(JSON.stringify(value)) > maxBytes) return { ok: false, answer: refuse('view_too_large') };
  const problems = check(value, '/view');
  if (problems.length > 0) return { ok: false, answer: refuseProblems('invalid_arguments', problems) };
  return {
    ok: true,
    content: {
      type: value['type'] === 'home' ? 'home' : 'modal',
      ...textIn(value, 'title'),
      ...textIn(value, 'submit'),
      ...textIn(value, 'close'),
      blocks: acceptBlocks(Array.isArray(value['blocks']) ? value['blocks'] : [], nextId),
      privateMetadata: words(value['private_metadata']),
      callbackId: words(value['callback_id']),
      externalId: words(value['external_id']),
      clearOnClose: value['clear_on_close'] === true,
      notifyOnClose: value['notify_on_close'] === true,
    },
  };
}
