/** One thing the doctor looked at. `warn` works, though not as well as it could; `next` is what to do about anything but `ok`. */
export interface Check {
  name: string;
  level: 'ok' | 'warn' | 'fail';
  fact: string;
  next: string;
}

const PATIENCE_MS = 8_000;

/** Looks, and turns whatever is thrown into a failed check with what to do next. A look that takes too long has failed. */
export async function look(name: string, next: string, work: () => Promise<string | Omit<Check, 'name'>>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${PATIENCE_MS / 1000} 秒内没有回答`)), PATIENCE_MS);
  });
  try {
    const found = await Promise.race([work(), late]);
    return typeof found === 'string' ? { name, level: 'ok', fact: found, next: '' } : { name, ...found };
  } catch (error) {
    return { name, level: 'fail', fact: error instanceof Error ? error.message : String(error), next };
  } finally {
    clearTimeout(timer);
  }
}
