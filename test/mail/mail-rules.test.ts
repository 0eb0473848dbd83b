import { describe, expect, it } from 'vitest';
import type { OutcomeLine } from '../../ports/reads.ts';
import { isMailAddress } from '../../mail/mail-address.ts';
import { readSmtpUrl } from '../../mail/post-letter.ts';
import { smtpOutcome } from '../../mail/smtp-outcome.ts';
import { stepsTaken } from '../../mail/steps-taken.ts';

describe('mail addresses', () => {
  it.each(['zhou@example.org', 'a.b+c@sub.example.org', 'X_1@localhost'])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    '"a@evil.example x"@good.example',
    'a@b@c',
    'a@example.org\r\nRCPT TO:<b@example.org>',
    'a@example.org,b@example.org',
    'a <a@example.org>',
    '.a@example.org',
    'a@-example.org',
    '教育@example.org',
    '',
    `${'(x)'.repeat(10_000)}a@example.org`,
  ])('refuses %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});

describe('what a mail server answers', () => {
  const RETRY_MS = 1_800_000;
  it.each([
    ['451 to the recipient: later', { command: 'RCPT TO', responseCode: 451 }, { kind: 'retryLater', afterMs: RETRY_MS }],
    ['452 to the body: later', { command: 'DATA', responseCode: 452 }, { kind: 'retryLater', afterMs: RETRY_MS }],
    ['550 to the recipient: never', { command: 'RCPT TO', responseCode: 550 }, { kind: 'permanent' }],
    ['554 to the body: never', { command: 'DATA', responseCode: 554, handedOver: true }, { kind: 'permanent' }],
    ['silence after the body: nobody knows', { command: 'CONN', code: 'ETIMEDOUT', handedOver: true }, { kind: 'unknown' }],
    ['a drop before the body: later, for everyone', { command: 'CONN', code: 'ECONNECTION' }, { kind: 'retryLater', afterMs: 60_000, reason: /^unavailable: / }],
    ['no connection: later, for everyone', { command: 'CONN', code: 'ESOCKET' }, { kind: 'retryLater', afterMs: 60_000, reason: /^unavailable: / }],
    ['421 at connect: later, for everyone', { command: 'CONN', responseCode: 421 }, { kind: 'retryLater', afterMs: 60_000, reason: /^unavailable: / }],
    ['a refused log-in is nobody’s fault but ours', { command: 'AUTH PLAIN', responseCode: 535 }, { kind: 'retryLater', afterMs: RETRY_MS, reason: /^unavailable: / }],
    ['an address nodemailer will not say', { command: 'API', code: 'EENVELOPE' }, { kind: 'permanent' }],
  ])('%s', (_, failure, expected) => {
    const outcome = smtpOutcome({ message: 'm', handedOver: false, ...failure }, RETRY_MS);
    const { reason, ...rest } = expected as { kind: string; afterMs?: number; reason?: RegExp };
    expect(outcome).toMatchObject(rest);
    expect(outcome).toHaveProperty('reason', expect.stringMatching(reason ?? /./));
  });

  it('reads the server from an address, and says what is wrong with others', () => {
    expect(readSmtpUrl('smtps://u%40x:p@mail.example.org')).toEqual({ host: 'mail.example.org', port: 465, secure: true, auth: { user: 'u@x', pass: 'p' } });
    expect(readSmtpUrl('smtp://127.0.0.1:2525')).toEqual({ host: '127.0.0.1', port: 2525, secure: false, auth: null });
    expect(() => readSmtpUrl('http://mail.example.org')).toThrow(/smtp:/);
  });
});

describe('what was tried', () => {
  const line = (given: Partial<OutcomeLine>): OutcomeLine => ({
    key: Math.random().toString(), taskId: 't', cycle: '2026Q1', purpose: 'reportDue', rung: 0, version: 0, role: 'contactA:甲科',
    at: new Date('2026-03-25T09:00:00+08:00'), due: '2026-03-25', urgent: false, leaving: 'plain', reason: { rule: 'reportDue', facts: {} },
    recordedAt: null, outcome: 'sent', outcomeAt: new Date('2026-03-25T01:00:10Z'), outcomeNote: null, recipient: null, channel: null, deliveryId: null,
    ...given,
  });
  const letter = line({ key: 'letter', purpose: 'escalate', rung: 2, role: 'leader:甲科', outcome: null });

  it('counts what left, by the date it left on in the office’s zone, and nothing else', () => {
    const history = [
      line({ purpose: 'reportSoon', outcomeAt: new Date('2026-03-23T23:30:00Z') }),
      line({}),
      line({ purpose: 'reportOverdue', rung: 1, outcome: 'merged', outcomeAt: new Date('2026-03-27T01:00:00Z') }),
      line({ purpose: 'reportOverdue', rung: 2, outcome: 'skipped' }),
      line({ purpose: 'reportDue', cycle: '2025Q4' }),
      line({ purpose: 'assigned', cycle: null }),
      line({ purpose: 'escalate', rung: 1, role: 'head:甲科', outcomeAt: new Date('2026-03-27T01:00:00Z') }),
      line({ purpose: 'escalate', rung: 3, role: 'principal' }),
      letter,
    ];
    expect(stepsTaken(letter, history, 'Asia/Shanghai')).toEqual([
      { step: 'reminded', dates: ['2026-03-24', '2026-03-25'] },
      { step: 'urged', dates: ['2026-03-27'] },
      { step: 'toldHead', dates: ['2026-03-27'] },
    ]);
  });
});
