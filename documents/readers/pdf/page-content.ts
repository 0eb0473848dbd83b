/** One printed character (a ligature may be several) on a page seen upright. Points from the top left corner; `y` is the baseline. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** Font size in points as printed. */
  size: number;
  bold: boolean;
}

/** A straight thin line: horizontal at height `at`, or vertical at distance `at`, reaching from `from` to `to`. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

/** What a page prints, before anything is concluded from it. */
export interface PageContent {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  across: Ruling[];
  down: Ruling[];
  /** Text neither upright nor square to the page, such as a watermark. */
  slanted: string;
  /** A picture covers a good part of the page. */
  picture: boolean;
  /** Share of the characters laid invisibly over a picture: a scan that was recognised. */
  hiddenShare: number;
}

/** The largest gap in points between two rulings, or a ruling's end and another, that are still drawn as one. */
export const rulingTolerance = 3;
