import { isJsonObject, type JsonObject } from '../../json-object.ts';
import { plainText } from './composition.ts';
import { blocksWithin } from './blocks.ts';
import { byType, flag, object, oneOf, problem, text, type Problem } from './shape.ts';

const shared = { private_metadata: text(3000, 0), callback_id: text(255, 0), external_id: text(255, 0) };
const blocks = blocksWithin(100);

const submitIfAsked = (view: JsonObject, pointer: string): Problem[] => {
  const asks = Array.isArray(view['blocks']) && view['blocks'].some((entry) => isJsonObject(entry) && entry['type'] === 'input');
  return asks && view['submit'] === undefined
    ? problem('`submit` is required when an input block is within the blocks array', `${pointer}/submit`)
    : [];
};

/** A modal: title, submit and close 24 characters each, 100 blocks, 3,000 characters of private metadata. */
export const modalView = byType({
  modal: object(
    { type: oneOf('modal'), title: plainText(24), blocks },
    { ...shared, submit: plainText(24), close: plainText(24), clear_on_close: flag, notify_on_close: flag },
    submitIfAsked,
  ),
});

/** A Home tab: no title, no submit. */
export const homeView = byType({ home: object({ type: oneOf('home'), blocks }, shared) });
