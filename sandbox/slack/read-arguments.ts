import { isJsonObject, type JsonObject } from '../json-object.ts';

export type ReadArguments = { ok: true; args: JsonObject } | { ok: false; error: string };

/** Reads a Web API body: form fields (structured ones are JSON in a field) or one JSON object. */
export function readArguments(contentType: string, body: string, query: URLSearchParams): ReadArguments {
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const fromQuery = Object.fromEntries(query);
  if (kind === 'application/json') {
    const value = parseJson(body);
    if (value === undefined) return { ok: false, error: 'invalid_json' };
    return isJsonObject(value) ? { ok: true, args: { ...fromQuery, ...value } } : { ok: false, error: 'json_not_object' };
  }
  if (kind === 'application/x-www-form-urlencoded') {
    return { ok: true, args: { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) } };
  }
  return body === '' ? { ok: true, args: fromQuery } : { ok: false, error: 'invalid_post_type' };
}

/** `undefined` for text that is no JSON: JSON itself has no such value. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A structured argument: an object as it stands, or the JSON in a form field. `undefined` when absent or no JSON. */
export function structured(args: JsonObject, name: string): { given: boolean; value: unknown } {
  const raw = args[name];
  if (raw === undefined || raw === null || raw === '') return { given: false, value: undefined };
  return { given: true, value: typeof raw === 'string' ? parseJson(raw) : raw };
}

/** A plain argument as text; forms send everything as text, JSON may send numbers and booleans. */
export function plain(args: JsonObject, name: string): string | undefined {
  const raw = args[name];
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined;
}

export const isTrue = (args: JsonObject, name: string): boolean => ['true', '1'].includes(plain(args, name) ?? '');
