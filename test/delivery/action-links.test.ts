import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createActionLinks } from '../../store/action-links.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

describe('action links', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const now = new Date('2026-04-01T15:00:00+08:00');
  const link = { action: 'instruct' as const, taskId: 't', person: 'chen@example.org', deliveryId: 'd', expiresAt: new Date('2026-05-01T15:00:00+08:00') };

  it('stores only the hash of a token no one can guess', async () => {
    const token = await createActionLinks(database.prisma).issue(link);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await database.prisma.actionLink.findMany())).not.toContain(token);
  });

  it('stands until it is used or over, and looking uses nothing', async () => {
    const links = createActionLinks(database.prisma);
    const token = await links.issue({ ...link, deliveryId: 'looked at' });
    for (let look = 0; look < 5; look += 1) expect(await links.look(token, now)).toEqual({ ...link, deliveryId: 'looked at', usedAt: null });
    expect(await links.look(token, link.expiresAt)).toBeNull();
    expect(await links.use(token, link.expiresAt)).toBe(false);
    expect(await links.use(token, now)).toBe(true);
    expect(await links.look(token, now)).toBeNull();
    expect(await links.use(token, now)).toBe(false);
  });

  it.each([
    ['cut', (token: string) => token.slice(0, -1)],
    ['one character off', (token: string) => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`],
    ['empty', () => ''],
    ['hostile', () => "' or 1=1 --\u0000"],
  ])('gives one and the same answer to a token that is %s', async (_, bend) => {
    const links = createActionLinks(database.prisma);
    const token = bend(await links.issue({ ...link, deliveryId: 'bent' }));
    expect(await links.look(token, now)).toBeNull();
    expect(await links.use(token, now)).toBe(false);
  });

  it('works once, however many press at the same time', async () => {
    const links = createActionLinks(database.prisma);
    const token = await links.issue({ ...link, deliveryId: 'raced' });
    const uses = await Promise.all(Array.from({ length: 5 }, () => links.use(token, now)));
    expect(uses.filter(Boolean)).toHaveLength(1);
  });

  it('counts the two copies of a letter sent twice as one, and other tasks of the letter apart', async () => {
    const links = createActionLinks(database.prisma);
    const [first, second, other] = [
      await links.issue({ ...link, deliveryId: 'twice' }),
      await links.issue({ ...link, deliveryId: 'twice' }),
      await links.issue({ ...link, deliveryId: 'twice', taskId: 'u' }),
    ];
    const uses = await Promise.all([links.use(first, now), links.use(second, now)]);
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect([await links.look(first, now), await links.look(second, now)]).toEqual([null, null]);
    expect(await links.look(other, now)).not.toBeNull();
  });
});
