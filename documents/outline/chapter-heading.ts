import { startsWithLabel } from './labelled-parts.ts';
import type { Line } from './line.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { hasOwners } from './owners/read-owners.ts';

const longest = 40;
const kinds = ['part', 'chinese', 'chineseBracket'];

/** 一、聚焦服务民生: a numbered line that says no sentence and names nobody, as chapters do and items with words of their own do not. */
export const isChapterHeading = ({ numbering, text }: Line, habits: OwnerHabits): boolean =>
  !habits.assigns && numbering !== null && kinds.includes(numbering.kind) && numbering.rest.length <= longest && !/[。；：:]/.test(text) && !startsWithLabel(numbering.rest) && !hasOwners(text, habits);
