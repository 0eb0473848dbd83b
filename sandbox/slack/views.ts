import { randomBytes } from 'node:crypto';
import type { ChangeFeed } from '../change-feed.ts';
import { carryEntries } from './fields/carry-entries.ts';
import { mergeTyped, type Typed } from './fields/typed.ts';
import type { View } from './view.ts';

/** What a caller may decide about a view; ids, hash and entries are the workspace's. */
export type ViewContent = Omit<View, 'id' | 'user' | 'rootId' | 'previousId' | 'hash' | 'typed'>;

/** Each person's stack of modals, at most three deep, and their Home tab. */
export interface Views {
  /** Starts a new stack; whatever was open is gone. */
  open(user: string, content: ViewContent): View;
  push(user: string, content: ViewContent): View | undefined;
  update(id: string, content: ViewContent): View | undefined;
  publish(user: string, content: ViewContent): View;
  find(id: string): View | undefined;
  findByExternalId(externalId: string): View | undefined;
  top(user: string): View | undefined;
  home(user: string): View | undefined;
  enter(id: string, typed: Typed): View | undefined;
  /** Closes the top view, or the whole stack. */
  close(user: string, options?: { all: boolean }): void;
}

const maxDepth = 3;
const newHash = (machineNow: () => number) => `${Math.floor(machineNow() / 1000)}.${randomBytes(4).toString('hex')}`;

export function createViews(feed: ChangeFeed, machineNow: () => number): Views {
  const stacks = new Map<string, View[]>();
  const homes = new Map<string, View>();
  let count = 0;

  const every = () => [...[...stacks.values()].flat(), ...homes.values()];
  const find = (id: string) => every().find((view) => view.id === id);
  const make = (user: string, content: ViewContent, under?: View): View => {
    count += 1;
    const id = `V${String(count).padStart(8, '0')}`;
    return { ...content, id, user, rootId: under?.rootId ?? id, previousId: under?.id ?? null, hash: newHash(machineNow), typed: {} };
  };
  const put = (view: View) => {
    if (homes.get(view.user)?.id === view.id) homes.set(view.user, view);
    else stacks.set(view.user, (stacks.get(view.user) ?? []).map((kept) => (kept.id === view.id ? view : kept)));
    feed.changed();
    return view;
  };

  return {
    open(user, content) {
      const view = make(user, content);
      stacks.set(user, [view]);
      feed.changed();
      return view;
    },
    push(user, content) {
      const stack = stacks.get(user) ?? [];
      if (stack.length >= maxDepth) return undefined;
      const view = make(user, content, stack.at(-1));
      stacks.set(user, [...stack, view]);
      feed.changed();
      return view;
    },
    update(id, content) {
      const kept = find(id);
      return kept && put({ ...kept, ...content, hash: newHash(machineNow), typed: carryEntries(kept.blocks, kept.typed, content.blocks) });
    },
    publish(user, content) {
      const kept = homes.get(user);
      const typed = kept ? carryEntries(kept.blocks, kept.typed, content.blocks) : {};
      const view = kept ? { ...kept, ...content, hash: newHash(machineNow), typed } : make(user, content);
      homes.set(user, view);
      feed.changed();
      return view;
    },
    find,
    findByExternalId: (externalId) => (externalId === '' ? undefined : every().find((view) => view.externalId === externalId)),
    top: (user) => stacks.get(user)?.at(-1),
    home: (user) => homes.get(user),
    enter(id, typed) {
      const kept = find(id);
      if (!kept) return undefined;
      const view = { ...kept, typed: mergeTyped(kept.typed, typed) };
      // No change is told: the person who typed already sees it.
      if (homes.get(view.user)?.id === id) homes.set(view.user, view);
      else stacks.set(view.user, (stacks.get(view.user) ?? []).map((other) => (other.id === id ? view : other)));
      return view;
    },
    close(user, options) {
      const stack = stacks.get(user) ?? [];
      stacks.set(user, options?.all === true ? [] : stack.slice(0, -1));
      feed.changed();
    },
  };
}
