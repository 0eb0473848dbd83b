import type { Place } from '../block.ts';
import type { Numbering } from './numbering.ts';

/** One printed line (a paragraph, a list item, a heading) before its meaning is known. */
export interface Line {
  /** As printed, automatic number included. */
  printed: string;
  /** Tidied. */
  text: string;
  numbering: Numbering | null;
  /** Outline level of a heading style, or null. */
  heading: number | null;
  place: Place;
}
