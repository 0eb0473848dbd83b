import { describe, expect, it } from 'vitest';
import { readConfig } from '../../config/read-config.ts';
import { linkUrl } from '../../worker/public-url.ts';

const urlFor = (environment: Record<string, string>) => linkUrl(readConfig(environment).settings);
const relay = { DUBAN_SMTP_URL: 'smtp://mail.example.org:587' };

describe('where the links of letters lead', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['the address that is set', { ...relay, DUBAN_PUBLIC_URL: 'https://duban.example.org/' }, 'https://duban.example.org'],
    ['nowhere while none is set', relay, null],
    ['nowhere while it is this machine’s own', { ...relay, DUBAN_PUBLIC_URL: 'http://localhost:3000' }, null],
    ['nowhere for letters a relay on this machine passes on', { DUBAN_SMTP_URL: 'smtp://127.0.0.1:25', DUBAN_PUBLIC_URL: 'http://127.0.0.1:3000' }, null],
    ['the pages of a trial, whose letters never leave this machine', { DUBAN_SMTP_URL: 'smtp://127.0.0.1:40025' }, 'http://127.0.0.1:3000'],
  ])('is %s', (_what, environment, url) => {
    expect(urlFor(environment)).toBe(url);
  });
});
