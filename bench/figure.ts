/** One measured figure as the report shows it. */
export interface Figure {
  bench: string;
  what: string;
  value: number;
  unit: string;
  /** What design.md or the issue asks for; absent where a figure only informs. */
  goal?: { atMost: number } | { atLeast: number };
  /** Facts without which the figure means nothing: how many, of what. */
  note?: string;
}

/** Null where nothing was asked for. */
export function isMet({ value, goal }: Figure): boolean | null {
  if (!goal) return null;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}
