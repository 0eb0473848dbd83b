export type OldFormat = 'doc' | 'xls' | 'rtf' | 'odt' | 'xml';
export type NewFormat = 'docx' | 'xlsx';

/** `absent`: no office program on this machine. `failed`: it ran and gave no file. `tooLong`: it was stopped at its time or memory limit. */
export type Conversion = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'absent' | 'failed' | 'tooLong' };

/** An office program that rewrites old formats. Readers work without one; what is lost then becomes a finding or a refusal. */
export interface OfficeConverter {
  convert(bytes: Uint8Array, from: OldFormat, to: NewFormat): Promise<Conversion>;
}

/** Used where no office program may be started. */
export const noOffice: OfficeConverter = { convert: async () => ({ ok: false, reason: 'absent' }) };
