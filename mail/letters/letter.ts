/** A letter ready for the post. */
export interface Letter {
  /** One line, no control characters. */
  subject: string;
  text: string;
  html: string;
}

/** What a letter says, before it becomes text and HTML. Every string is plain: escaping is the renderer's. */
export interface LetterBody {
  salutation: string;
  opening: string;
  sections: LetterSection[];
  closing: string[];
  footer: string[];
}

export interface LetterSection {
  heading: string | null;
  note: string | null;
  items: LetterItem[];
  /** Items that found no room. */
  more: string | null;
}

export interface LetterItem {
  title: string;
  /** Short and in words: 逾期5个工作日. */
  alarm: string | null;
  details: { label: string; text: string }[];
  /** A person's own words. */
  quote: string | null;
  link: { label: string; url: string } | null;
}

/** The plan's title when all items are of one plan, so that it need not be said again with each. */
export function onlyPlan(items: readonly { planTitle: string }[]): string | null {
  const titles = new Set(items.map((item) => item.planTitle).filter((title) => title !== ''));
  const [first] = titles;
  return titles.size === 1 && first !== undefined ? first : null;
}

/** Who signs a letter and answers the telephone. */
export interface Office {
  name: string;
  phone: string | null;
}
