/** A word as a shell takes it, quoted only where it must be (a leading # begins a comment): what is printed can be pasted. */
export const shellWord = (word: string): string => (/^(?!#)[\p{L}\p{N}_:#,、，.@+=/-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
