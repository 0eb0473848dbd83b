/** What a person entered in one field: text, a date, an option's value, several options' values, or nothing. */
export type Entry = string | readonly string[] | null;

/** Entries by block id, then action id. */
export type Typed = { readonly [blockId: string]: { readonly [actionId: string]: Entry } };

/** Later entries win, field by field. */
export function mergeTyped(earlier: Typed, later: Typed): Typed {
  const blocks = new Set([...Object.keys(earlier), ...Object.keys(later)]);
  return Object.fromEntries([...blocks].map((id) => [id, { ...earlier[id], ...later[id] }]));
}
