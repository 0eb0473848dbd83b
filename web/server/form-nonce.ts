import { createHmac, timingSafeEqual } from 'node:crypto';

const GOOD_FOR_MS = 12 * 3_600_000;

export interface FormNonce {
  /** `<ms>.<mac>` for the form of one link. */
  seal(about: string, now: Date): string;
  isGood(nonce: string, about: string, now: Date): boolean;
}

/** Proves that a form came from a page of ours not long ago: nothing has to be stored for it. */
export function createFormNonce(key: Uint8Array): FormNonce {
  const mac = (about: string, ms: string) => createHmac('sha256', key).update(`${ms}\n${about}`).digest();
  return {
    seal: (about, now) => `${now.getTime()}.${mac(about, String(now.getTime())).toString('base64url')}`,
    isGood(nonce, about, now) {
      const [ms = '', given = ''] = nonce.split('.');
      const age = now.getTime() - Number(ms);
      const [wanted, sent] = [mac(about, ms), Buffer.from(given, 'base64url')];
      return sent.length === wanted.length && timingSafeEqual(sent, wanted) && age >= 0 && age < GOOD_FOR_MS;
    },
  };
}
