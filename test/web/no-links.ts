import type { ActionLinks } from '../../ports/action-links.ts';

/** For pages that no link of a letter leads to. */
export const noLinks: ActionLinks = {
  issue: () => Promise.reject(new Error('no link is issued here')),
  look: () => Promise.resolve(null),
  use: () => Promise.resolve(false),
};
