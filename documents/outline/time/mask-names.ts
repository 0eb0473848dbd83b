const name = /《[^《》]*》|〈[^〈〉]*〉|“[^“”，。；]{1,24}”|"[^"，。；]{1,24}"|「[^「」，。；]{1,24}」/g;

const times = /^["“](?:十[一二三四五六]五?|[五六七八]一)["”]$/;

/** Blanks out names of documents and projects, at equal length: a date or figure in a name binds nobody. “十五五” and “五一” are times. */
export function maskNames(text: string): string {
  return text.replace(name, (match) => (times.test(match) ? match : '\u0000'.repeat(match.length)));
}

/** As `maskNames`, but only 《》: a goal may stand whole in quotation marks. */
export function maskTitles(text: string): string {
  return text.replace(/《[^《》]*》/g, (match) => '\u0000'.repeat(match.length));
}
