/** Ids a button carries: what it is about, never who may do it. Delivery id, task id, cycle, content hash, sub-item, letter, line. */
export interface ButtonValue {
  delivery: string;
  task?: string;
  cycle?: string;
  content?: string;
  /** A sub-item and how many of its steps are taken. */
  item?: number;
  steps?: number;
  /** Level of a letter. */
  rung?: number;
  /** Key of the line, where the button is about the line itself. */
  line?: string;
}

/** At most 2,000 characters by Slack's limit; ids of ours are far shorter. */
export function writeButtonValue(value: ButtonValue): string {
  const written = JSON.stringify({ d: value.delivery, t: value.task, c: value.cycle, h: value.content, i: value.item?.toString(), n: value.steps?.toString(), r: value.rung?.toString(), l: value.line });
  if (written.length > 2000) throw new TypeError(`a button's ids take ${written.length} characters, Slack takes 2000`);
  return written;
}

/** Undefined for anything this product did not write. */
export function readButtonValue(written: string | undefined): ButtonValue | undefined {
  const fields = readStringFields(written);
  if (!fields) return undefined;
  const { d, t, c, h, i, n, r, l } = fields;
  if (!d) return undefined;
  return {
    delivery: d,
    ...(t ? { task: t } : {}),
    ...(c ? { cycle: c } : {}),
    ...(h ? { content: h } : {}),
    ...(i && n ? { item: Number(i), steps: Number(n) } : {}),
    ...(r ? { rung: Number(r) } : {}),
    ...(l ? { line: l } : {}),
  };
}

function readStringFields(written: string | undefined): Record<string, string> | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  return Object.fromEntries(Object.entries(parsed).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
}
