import type { LinkAction } from '../../../ports/action-links.ts';
import { decideExtensionByLink } from './decide-extension-by-link.ts';
import { instructByLink } from './instruct-by-link.ts';
import type { LinkAct } from './link-act.ts';

/** Every kind of link in letters. */
export const linkActs: Readonly<Record<LinkAction, LinkAct>> = { instruct: instructByLink, decideExtension: decideExtensionByLink };
