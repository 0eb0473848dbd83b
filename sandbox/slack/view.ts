import type { Block, TextObject } from './block-kit/block.ts';
import type { Typed } from './fields/typed.ts';

/** A modal in a person's stack, or a Home tab. */
export interface View {
  id: string;
  type: 'modal' | 'home';
  user: string;
  rootId: string;
  previousId: string | null;
  hash: string;
  title?: TextObject;
  submit?: TextObject;
  close?: TextObject;
  blocks: Block[];
  privateMetadata: string;
  callbackId: string;
  externalId: string;
  clearOnClose: boolean;
  notifyOnClose: boolean;
  /** What the person has entered so far; kept over updates, as Slack does for fields that keep their ids. */
  typed: Typed;
}
