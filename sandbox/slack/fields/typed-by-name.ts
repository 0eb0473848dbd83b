import type { Block } from '../block-kit/block.ts';
import { interactiveElements } from '../block-kit/interactive-elements.ts';
import { optionsOf } from './state-values.ts';
import type { Entry, Typed } from './typed.ts';

/** Entries by the name a person would use: a field's label, or its block id or action id. */
export type Named = { readonly [name: string]: Entry };

/**
 * Puts named entries where the form keeps them; an option may be named by its value or its words.
 * Throws when a name fits no field or several, listing the fields there are.
 */
export function typedByName(blocks: readonly Block[], named: Named): Typed {
  const fields = blocks.flatMap((block) => interactiveElements(block).map((element) => ({ block, element })));
  const typed: Record<string, Record<string, Entry>> = {};
  for (const [name, entry] of Object.entries(named)) {
    const fits = fields.filter(({ block, element }) => [block.block_id, element.action_id, block.label?.text].includes(name));
    const [fit] = fits;
    if (!fit || fits.length > 1) {
      const known = fields.map(({ block, element }) => `${block.label?.text ?? block.block_id} (${element.action_id})`).join(', ');
      throw new RangeError(`${fits.length} fields are called “${name}”; the form has: ${known}`);
    }
    const options = optionsOf(fit.element);
    const valueOf = (said: string) => options.find((option) => option.value === said || option.text.text === said)?.value ?? said;
    const value = entry === null ? null : typeof entry === 'string' ? valueOf(entry) : entry.map(valueOf);
    (typed[fit.block.block_id] ??= {})[fit.element.action_id] = value;
  }
  return typed;
}
