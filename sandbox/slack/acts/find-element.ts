import type { Block, Element } from '../block-kit/block.ts';
import { interactiveElements } from '../block-kit/interactive-elements.ts';
import { ActRefused } from './act-result.ts';

export interface Found {
  block: Block;
  element: Element;
}

/** How a person points at an element: its action id or the words on it, and what tells it from its like. */
export interface Pointing {
  /** An action id, or the text of a button. */
  action: string;
  blockId?: string | undefined;
  /** A button's value, where several have the same action id. */
  value?: string | undefined;
}

const describe = ({ block, element }: Found) =>
  `${block.block_id}/${element.action_id}${element.text ? ` “${element.text.text}”` : ''}`;

/** Finds exactly one element. Throws `ActRefused` naming the candidates when there is none or more than one. */
export function findElement(blocks: readonly Block[], { action, blockId, value }: Pointing): Found {
  const all = blocks.flatMap((block) => interactiveElements(block).map((element) => ({ block, element })));
  const fits = all.filter(
    ({ block, element }) =>
      (element.action_id === action || element.text?.text === action) &&
      (blockId === undefined || block.block_id === blockId) &&
      (value === undefined || element.value === value),
  );
  const [found, ...others] = fits;
  if (found && others.length === 0) return found;
  const candidates = (found ? fits : all).map(describe).join(', ') || 'none';
  throw new ActRefused(`${fits.length} elements answer to “${action}”; there are: ${candidates}`);
}
