import { readButtonValue, writeButtonValue, type ButtonValue } from './button-value.ts';

/** What a form must know when it comes back: what it is about, and the message it was opened from. Kept in `private_metadata`. */
export interface FormOrigin {
  value: ButtonValue;
  channel: string;
  ts: string;
  /** Answers the message for 30 minutes, five times; empty without one. */
  responseUrl: string;
  /** True when the next open report is offered after this one. */
  queue: boolean;
}

export const writeFormOrigin = ({ value, channel, ts, responseUrl, queue }: FormOrigin): string =>
  JSON.stringify([writeButtonValue(value), channel, ts, responseUrl, queue]);

/** Undefined for anything this product did not write. */
export function readFormOrigin(written: string): FormOrigin | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!Array.isArray(parsed)) return undefined;
  const [ids, channel, ts, responseUrl, queue]: unknown[] = parsed;
  const value = typeof ids === 'string' ? readButtonValue(ids) : undefined;
  if (!value || typeof channel !== 'string' || typeof ts !== 'string' || typeof responseUrl !== 'string') return undefined;
  return { value, channel, ts, responseUrl, queue: queue === true };
}
