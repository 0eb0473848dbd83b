import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { Person } from '../../core/plan/directory.ts';
import { cutToCarriage } from '../../core/policy/cut-to-carriage.ts';
import { drawLine } from '../../core/schedule/draw-line.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import { createMailChannel, messageIdOf } from '../../mail/create-mail-channel.ts';
import type { ActionLink } from '../../ports/action-links.ts';
import type { OutboundMessage } from '../../ports/channel.ts';
import type { DeliveryItem } from '../../ports/reads.ts';
import { draftTask } from '../support/fixture-plan.ts';
import { createMailServer } from './mail-server.ts';

const chen: Person = { name: '陈副局长', address: 'chen@example.org', chatId: null, phone: null, roles: [] };

const item = (title = '新建两所幼儿园', role = 'leader:基础教育科'): DeliveryItem => ({
  line: {
    key: `t/2026Q1/escalate/2/0/${role}`, taskId: 't', cycle: '2026Q1', purpose: 'escalate', rung: 2, version: 0, role,
    at: new Date('2026-04-01T14:30:00+08:00'), due: '2026-03-25', urgent: false, leaving: 'byItself',
    reason: { rule: 'escalate', facts: { unit: '基础教育科', level: 2 } },
  },
  task: {
    id: 't', planId: 'p', planTitle: '2026年工作要点', row: 1, number: '1.', title, section: [],
    draft: draftTask('1.', title, ['基础教育科']), state: draftedTask('t'), needsHelp: null, leftOut: null,
  },
  submission: null, eventWords: null, event: null,
});
const message = (recipient: Person = chen, ...items: DeliveryItem[]): OutboundMessage => {
  const deliveryId = 'ab'.repeat(32);
  const at = new Date('2026-04-01T14:30:05+08:00');
  return { deliveryId, recipient, at, view: { id: deliveryId, recipient, channel: 'mail', round: at, place: null, items: items.length ? items : [item()] } };
};

describe('the mail channel', () => {
  let server: Awaited<ReturnType<typeof createMailServer>>;
  let issued: Omit<ActionLink, 'usedAt'>[];
  beforeEach(async () => {
    server = await createMailServer();
    issued = [];
  });
  afterEach(() => server.close());

  const channel = (given: Partial<Parameters<typeof createMailChannel>[0]> = {}) =>
    createMailChannel({
      smtpUrl: server.url,
      from: '局督查室 <duban@office.example.org>',
      publicUrl: 'https://duban.example.org/',
      office: { name: '局督查室', phone: '0000-1234' },
      zone: 'Asia/Shanghai',
      calendar: async () => chineseCalendar,
      reads: { linesOfTask: async () => [] },
      links: { issue: async (link) => `token-${issued.push(link)}` },
      retryMs: async () => 1_800_000,
      limits: { connectMs: 2_000, silenceMs: 400 },
      ...given,
    });

  it('sends one letter with a stable Message-ID, as automatic mail', async () => {
    const outcome = await channel().send(message());
    const messageId = `<${'ab'.repeat(32)}@office.example.org>`;
    expect(outcome).toEqual({ kind: 'accepted', providerId: messageId, place: null });
    const [letter] = await server.letters();
    expect(letter).toMatchObject({ messageId, subject: '【局督查室】1项工作逾期未报，请您阅示', from: { name: '局督查室', address: 'duban@office.example.org' }, to: [{ address: 'chen@example.org' }] });
    const header = (key: string) => letter!.headers.find((each) => each.key === key)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('x-duban-delivery')).toBe('ab'.repeat(32));
    expect(letter!.text).toContain('https://duban.example.org/l/token-1');
    expect(letter!.html).toContain('https://duban.example.org/l/token-1');
    expect(letter!.text).toContain('逾期5个工作日');
    expect(issued).toEqual([{ action: 'instruct', taskId: 't', person: 'chen@example.org', deliveryId: 'ab'.repeat(32), expiresAt: new Date('2026-05-01T14:30:05+08:00') }]);
  });

  it('gives a link to nobody but leaders, and to nobody without a reachable address', async () => {
    await channel().send(message(chen, item('考勤', 'secretary:基础教育科')));
    await channel().send(message(chen, item('考勤', 'head:基础教育科')));
    await channel({ publicUrl: null }).send(message());
    expect(issued).toEqual([]);
    expect(server.raw).toHaveLength(3);
  });

  it('gives the office’s telephone and a code that means this letter and task where no page can be reached', async () => {
    const mail = channel({ publicUrl: null });
    await mail.send(message());
    await mail.send(message(chen, item('考勤', 'leader:基础教育科'), { ...item('考勤'), line: drawLine('t', { purpose: 'assigned', role: 'contactA:基础教育科', at: new Date('2026-04-01T09:00:00+08:00'), due: '2026-04-03', reason: { rule: 'assigned', facts: { due: '2026-04-03' } } }) }));
    const [letter, digest] = await server.letters();
    for (const part of [letter!.text, letter!.html]) {
      expect(part).toContain('ABABAB-1');
      expect(part).toContain('致电局督查室（0000-1234）报该项的回复编号');
      expect(part).not.toMatch(/https?:\/\//u);
    }
    expect(digest!.text).toMatch(/待签收（1）[\s\S]*回复编号：ABABAB-1/u);
    await channel().send(message());
    expect((await server.letters()).at(-1)!.text).not.toContain('回复编号');
  });

  // Every level against text and HTML: `full` is what all the others are tried against.
  it.each([
    ['full', true, true],
    ['title', true, false],
    ['number', false, false],
    ['nothing', false, false],
  ] as const)('prints at %s the title: %s, and words: %s', async (carriage, title, words) => {
    const told = (purpose: 'escalate' | 'answered'): DeliveryItem => {
      const given = item('打击整治专项行动');
      const line = purpose === 'escalate' ? given.line : drawLine('t', { purpose, role: 'contactA:基础教育科', cycle: '2026Q1', at: new Date('2026-04-01T09:00:00+08:00'), reason: { rule: 'reportReturned', facts: { unit: '基础教育科' } } });
      return cutToCarriage({ ...given, line, eventWords: purpose === 'answered' ? '请补充数据' : null }, { carriage, offline: false });
    };
    const mail = channel();
    await mail.send(message(chen, told('escalate')));
    await mail.send(message(chen, told('escalate'), told('answered')));
    const letters = (await server.letters()).map(({ text = '', html }) => ({ text, html: String(html) }));
    for (const part of letters.flatMap(({ text, html }) => [text, html])) {
      expect(part.includes('打击整治专项行动')).toBe(title);
      expect(part.includes('第1项')).toBe(carriage === 'number');
      expect(part.includes('一项不经本渠道传送的事项')).toBe(carriage === 'nothing');
      expect(part.includes('2026年工作要点')).toBe(carriage !== 'nothing');
    }
    expect(letters[1]!.text.includes('请补充数据')).toBe(words);
    expect(letters.some(({ text }) => text.includes('一季度进展应于'))).toBe(carriage !== 'nothing');
  });

  it('says of a task on paper that paper is brought, and asks for no words', async () => {
    const line = drawLine('t', { purpose: 'reportOpen', role: 'contactA:基础教育科', cycle: '2026Q1', at: new Date('2026-04-01T09:00:00+08:00'), due: '2026-04-10', reason: { rule: 'reportOpen', facts: { cycle: '2026Q1', due: '2026-04-10' } } });
    await channel().send(message(chen, cutToCarriage({ ...item('打击整治专项行动'), line }, { carriage: 'number', offline: true })));
    const [letter] = await server.letters();
    for (const part of [letter!.text, letter!.html]) expect(part).toMatch(/第1项[\s\S]*线下报送：[\s\S]*请将纸质件送督查室/u);
    expect(letter!.text).not.toContain('打击整治');
  });

  it.each([
    ['defer', { kind: 'retryLater', afterMs: 1_800_000 }, 0],
    ['refuseRecipient', { kind: 'permanent' }, 0],
    ['refuseBody', { kind: 'permanent' }, 0],
    ['hangAfterData', { kind: 'unknown' }, 1],
    ['dropAfterDot', { kind: 'unknown' }, 1],
    ['greet421', { kind: 'retryLater', reason: expect.stringMatching(/^unavailable: 421/) }, 0],
  ] as const)('answers %s with what is proven and no more', async (fault, expected, taken) => {
    server.faults.push(fault);
    expect(await channel().send(message())).toMatchObject(expected);
    expect(server.raw).toHaveLength(taken);
    expect(await channel().send(message())).toMatchObject({ kind: 'accepted' });
  });

  it('sends an unknown letter again under the same Message-ID, because a mail server cannot be asked', async () => {
    server.faults.push('dropAfterDot');
    const mail = channel();
    expect(await mail.send(message())).toMatchObject({ kind: 'unknown' });
    expect(await mail.find(message().deliveryId, chen, new Date())).toBeUndefined();
    expect(await mail.send(message())).toMatchObject({ kind: 'accepted' });
    const ids = (await server.letters()).map((letter) => letter.messageId);
    expect(ids).toEqual([messageIdOf('ab'.repeat(32), 'duban@office.example.org'), ids[0]]);
  });

  it('says later, for everyone, when nobody listens', async () => {
    await server.close();
    expect(await channel().send(message())).toMatchObject({ kind: 'retryLater', afterMs: 60_000, reason: expect.stringMatching(/^unavailable: /) });
  });

  it.each(['考勤\r\nBcc: all@example.org', '考勤\u2028Bcc: all@example.org', '考勤\u0085\u0000X-Evil: 1\n\n正文'])(
    'keeps the headers its own whatever a title or a name holds: %j',
    async (hostile) => {
      const digestItem = { ...item(hostile), line: { ...item().line, purpose: 'assigned' as const, role: hostile } };
      const person = { ...chen, name: hostile };
      expect(await channel().send(message(person))).toMatchObject({ kind: 'accepted' });
      expect(await channel({ office: { name: hostile, phone: hostile } }).send(message(person, digestItem, item(hostile)))).toMatchObject({ kind: 'accepted' });
      for (const letter of await server.letters()) {
        expect(letter.bcc).toBeUndefined();
        expect(letter.headers.map((header) => header.key).filter((key) => /bcc|evil/i.test(key))).toEqual([]);
        expect(letter.to).toHaveLength(1);
        expect(letter.to![0]).toMatchObject({ address: 'chen@example.org' });
      }
      expect(server.raw).toHaveLength(2);
    },
  );

  it('reaches only bare addresses', async () => {
    const person = { ...chen, address: '"a@evil.example x"@good.example' };
    expect(channel().reaches(person)).toBe(false);
    expect(await channel().send(message(person))).toMatchObject({ kind: 'permanent' });
    expect(server.raw).toEqual([]);
  });

  it('refuses a sender that is no address, in words', () => {
    expect(() => channel({ from: '督查室' })).toThrow(/sender "督查室" is no mail address/);
  });
});
