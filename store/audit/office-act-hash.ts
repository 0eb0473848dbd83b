import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/audit/canonical-json.ts';
import type { OfficeAct, OfficeActBody } from '../../core/audit/office-act.ts';

/** SHA-256 of a text, or of anything else in canonical JSON, as hex: what the chain holds in place of words. */
export const factHash = (value: unknown): string => sha256(typeof value === 'string' ? value : canonicalJson(value));

/** SHA-256 (hex) of an act, without its place on the chain. */
export const officeActDigest = ({ kind, subject, by, for: whose, via, facts }: OfficeActBody, at: string): string =>
  sha256(canonicalJson({ kind, subject, by, for: whose, via, at, facts }));

/** The hash an act must have after its predecessor's; as `record_office_act` computes it. */
export const officeActHash = (act: Omit<OfficeAct, 'hash'>): string => sha256(`${act.previous}\n${act.seq}\n${officeActDigest(act, act.at)}`);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
