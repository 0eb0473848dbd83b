/** How a command reached us. Anything but chat, link, console and mail means: typed by the office from phone, paper or meeting. */
export const vias = ['chat', 'mail', 'link', 'console', 'phone', 'paper', 'meeting', 'file', 'system'] as const;
export type Via = (typeof vias)[number];

/** What a person is towards one task. The desk works it out from the directory; nobody states it about themselves. */
export type Standing =
  | { as: 'contact'; unit: string }
  | { as: 'head'; unit: string }
  | { as: 'office' }
  | { as: 'reviewer'; ownUnits: string[]; alone: boolean }
  | { as: 'leader' }
  | { as: 'secretary' };

/** Who acted, whose act it is, and by which way it came. `by` and `for` are addresses; `standing` is that of `for`. */
export interface Act {
  by: string;
  for: string;
  via: Via;
  standing: Standing[];
  /** True when `by` is of the office, or a secretary recording their leader's 批示: only then may `by` and `for` differ. */
  byOffice: boolean;
}
