/**
 * The words behind an automatic number. Word sets a tab between them that belongs to neither: where the number ends without
 * a mark of its own (`1.1`, `第一章`), a space is kept, or `1` and `2个项目` would read as twelve.
 */
export const textBehind = (number: string, text: string): string => (text !== '' && /[\p{L}\p{N}]$/u.test(number) ? ` ${text}` : text);
