import nodemailer from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { startSandbox } from './start-trial.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-03-09T14:30:00+08:00') });
});
afterEach(() => sandbox.close());

const letter = {
  from: '督查室 <office@bureau.example>',
  to: ['zheng@bureau.example', 'Qian@bureau.example'],
  subject: '督办呈报：2 项逾期',
  text: '请批示：https://127.0.0.1/link?a=1&b=2',
  html: '<p>请批示</p><script>alert(1)</script>',
  messageId: '<d-1@bureau.example>',
  headers: { 'Auto-Submitted': 'auto-generated' },
};

const send = (changes: object = {}, socketTimeout = PATIENCE_MS) => {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: sandbox.smtpPort, secure: false, ignoreTLS: true, socketTimeout });
  return transport.sendMail({ ...letter, ...changes }).finally(() => transport.close());
};
const subjects = () => sandbox.allMail().map(({ subject }) => subject);

describe('the mailbox', () => {
  it('keeps a letter for each recipient, with the trial’s time and the headers that matter', async () => {
    await send();
    expect(sandbox.mailOf('QIAN@bureau.example')).toEqual(sandbox.mailOf('zheng@bureau.example'));
    expect(sandbox.mailOf('qian@bureau.example')).toMatchObject([
      {
        receivedAt: '2026-03-09T06:30:00.000Z',
        from: 'office@bureau.example',
        recipients: ['zheng@bureau.example', 'qian@bureau.example'],
        subject: '督办呈报：2 项逾期',
        messageId: '<d-1@bureau.example>',
        autoSubmitted: 'auto-generated',
        text: expect.stringContaining('请批示：'),
      },
    ]);
  });

  it('lists what was attached', async () => {
    await send({ attachments: [{ filename: '推进情况表.docx', content: Buffer.alloc(10) }] });
    expect(sandbox.allMail()[0]?.attachments).toMatchObject([{ filename: '推进情况表.docx', bytes: 10 }]);
  });

  it('shows a letter’s HTML in a frame that runs nothing and reaches nothing', async () => {
    await send();
    const [kept] = sandbox.allMail();
    const page = await (await fetch(`${sandbox.url}/mail/zheng@bureau.example/${kept?.id}`)).text();
    expect(page).toContain('<iframe title="信件正文" sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).toContain('<a href="https://127.0.0.1/link?a=1&amp;b=2"');
    const frame = await fetch(`${sandbox.url}/sandbox/letters/${kept?.id}/html`);
    expect(frame.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(frame.headers.get('content-security-policy')).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
  });

  it('shows a letter under its own recipients’ addresses only', async () => {
    await send();
    const response = await fetch(`${sandbox.url}/mail/stranger@bureau.example/${sandbox.allMail()[0]?.id}`);
    expect(response.status).toBe(404);
  });
});

describe('faults of the mail server', () => {
  it('defers twice with 451 and then takes the letter', async () => {
    sandbox.mailFaults.refuseNext(451, 2);
    await expect(send()).rejects.toMatchObject({ responseCode: 451 });
    await expect(send()).rejects.toMatchObject({ responseCode: 451 });
    await send();
    expect(subjects()).toEqual([letter.subject]);
  });

  it('refuses for good with 550', async () => {
    sandbox.mailFaults.refuseNext(550);
    await expect(send()).rejects.toMatchObject({ responseCode: 550 });
    expect(subjects()).toEqual([]);
  });

  it('answers a connection with 421', async () => {
    sandbox.mailFaults.closeConnectionsNext();
    await expect(send()).rejects.toMatchObject({ responseCode: 421 });
    await send();
    expect(subjects()).toHaveLength(1);
  });

  it('hangs after the text without keeping it', async () => {
    sandbox.mailFaults.hangAfterTextNext();
    await expect(send({}, 200)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(subjects()).toEqual([]);
  });

  it('keeps the letter and drops the connection after the dot', async () => {
    sandbox.mailFaults.dropAfterDotNext();
    await expect(send()).rejects.toThrow();
    expect(subjects()).toEqual([letter.subject]);
  });

  it('refuses some recipients and takes the letter for the others', async () => {
    sandbox.mailFaults.refuseRecipients(['Zheng@bureau.example']);
    expect(await send()).toMatchObject({ accepted: ['Qian@bureau.example'], rejected: ['zheng@bureau.example'] });
    expect(sandbox.mailOf('zheng@bureau.example')).toEqual([]);
    expect(sandbox.mailOf('qian@bureau.example')).toHaveLength(1);
  });
});
