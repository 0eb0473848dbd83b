import { isJsonObject, type JsonObject } from '../../json-object.ts';
import { anyText, plainText } from './composition.ts';
import { accessoryElement, actionsElement, imageElement, inputElement } from './elements.ts';
import { byType, flag, list, object, oneOf, problem, text, type Check, type Problem } from './shape.ts';

const withId = { block_id: text(255) };

const section: Check = object(
  { type: oneOf('section') },
  { ...withId, text: anyText(3000), fields: list(anyText(2000), { max: 10 }), accessory: accessoryElement, expand: flag },
  (block, pointer) =>
    block['text'] === undefined && block['fields'] === undefined
      ? problem('must define either `text` or `fields`', pointer)
      : [],
);

const contextElement = byType({
  image: imageElement,
  plain_text: anyText(3000),
  mrkdwn: anyText(3000),
});

const block = byType({
  section,
  header: object({ type: oneOf('header'), text: plainText(150) }, withId),
  divider: object({ type: oneOf('divider') }, withId),
  context: object({ type: oneOf('context'), elements: list(contextElement, { max: 10 }) }, withId),
  actions: object({ type: oneOf('actions'), elements: list(actionsElement, { max: 25 }) }, withId),
  image: object(
    { type: oneOf('image'), image_url: text(3000), alt_text: text(2000) },
    { ...withId, title: plainText(2000) },
  ),
  input: object(
    { type: oneOf('input'), label: plainText(2000), element: inputElement },
    { ...withId, hint: plainText(2000), optional: flag, dispatch_action: flag },
  ),
});

const elementsOf = (value: JsonObject): JsonObject[] =>
  [value['accessory'], value['element'], ...(Array.isArray(value['elements']) ? value['elements'] : [])].filter(isJsonObject);

const repeated = (ids: readonly { id: unknown; pointer: string }[], field: string): Problem[] => {
  const seen = new Set<unknown>();
  return ids.flatMap(({ id, pointer }) => {
    if (id === undefined || !seen.has(id)) return seen.add(id), [];
    return problem(`\`${field}\` "${String(id)}" already exists`, `${pointer}/${field}`);
  });
};

/** `block_id` is unique in a message or view, `action_id` in a block, and one element at most takes the focus. */
function checkIds(blocks: readonly JsonObject[], pointer: string): Problem[] {
  const at = (index: number) => `${pointer}/${index}`;
  const found = repeated(blocks.map((entry, index) => ({ id: entry['block_id'], pointer: at(index) })), 'block_id');
  for (const [index, entry] of blocks.entries()) {
    found.push(...repeated(elementsOf(entry).map((element) => ({ id: element['action_id'], pointer: at(index) })), 'action_id'));
  }
  const focused = blocks.flatMap(elementsOf).filter((element) => element['focus_on_load'] === true);
  return focused.length > 1 ? [...found, ...problem('only one element may set focus_on_load', pointer)] : found;
}

/** Checks a list of blocks: 50 in a message, 100 in a view. */
export const blocksWithin =
  (max: number): Check =>
  (value, pointer) => {
    const found = list(block, { min: 0, max })(value, pointer);
    return found.length === 0 && Array.isArray(value) ? checkIds(value.filter(isJsonObject), pointer) : found;
  };
