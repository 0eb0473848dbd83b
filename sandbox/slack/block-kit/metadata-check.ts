import { isJsonObject } from '../../json-object.ts';

const maxBytes = 16 * 1024;
const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
const isFlat = (value: unknown) => isJsonObject(value) && Object.values(value).every(isScalar);

/**
 * Message metadata as Slack documents it: `event_type` in letters, digits and underscores, `event_payload` with
 * scalars, flat objects or lists of flat objects, 16 KB together. Answers Slack's error word, or nothing.
 */
export function refuseMetadata(metadata: unknown): string | undefined {
  if (!isJsonObject(metadata)) return 'invalid_metadata_format';
  const { event_type: type, event_payload: payload, ...rest } = metadata;
  if (typeof type !== 'string' || !/^[A-Za-z0-9_]{1,255}$/.test(type)) return 'invalid_metadata_format';
  if (!isJsonObject(payload) || Object.keys(rest).length > 0) return 'invalid_metadata_format';
  if (Buffer.byteLength(JSON.stringify(metadata)) > maxBytes) return 'metadata_too_large';
  const fits = Object.values(payload).every(
    (value) => isScalar(value) || isFlat(value) || (Array.isArray(value) && value.every(isFlat)),
  );
  return fits ? undefined : 'invalid_metadata_schema';
}
