/** A stretch between commas, with its place in the text. `sentence` counts stretches between full stops and semicolons. */
export interface Clause {
  text: string;
  index: number;
  sentence: number;
}

/** Cuts at ，。；and line breaks that stand outside brackets; 1,200 is one number. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let from = 0;
  let sentence = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at] ?? '\n';
    if (char === '\n') depth = 0;
    else if ('（('.includes(char) && /^[^\n]{0,300}?[）)]/.test(text.slice(at + 1, at + 302))) depth += 1; // one that is never closed holds nothing
    else if ('）)'.includes(char)) depth = Math.max(0, depth - 1);
    const inNumber = char === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
    if (depth > 0 || inNumber || !'，,。；;！!？?\n'.includes(char)) continue;
    if (at > from) clauses.push({ text: text.slice(from, at), index: from, sentence });
    if (!'，,'.includes(char)) sentence += 1;
    from = at + 1;
  }
  return clauses;
}
