import { createHash, randomBytes } from 'node:crypto';
import type { Sessions } from '../ports/sessions.ts';
import type { PrismaClient } from './generated/client.ts';

/** Sessions on Postgres. Tokens are 32 random bytes; the row is found by their SHA-256, so no comparison leaks anything. */
export const createSessions = (prisma: PrismaClient): Sessions => {
  const issue = async (kind: 'login' | 'session', person: string, expiresAt: Date) => {
    const token = randomBytes(32).toString('base64url');
    await prisma.session.create({ data: { hash: hashOf(token), kind, person: person.toLowerCase(), expiresAt } });
    return token;
  };

  const look = async (kind: 'login' | 'session', token: string, now: Date) => {
    const row = await prisma.session.findFirst({
      where: { hash: hashOf(token), kind, usedAt: null, expiresAt: { gt: now } },
    });
    return row?.person ?? null;
  };

  return {
    issueLogin: (person, expiresAt) => issue('login', person, expiresAt),
    lookLogin: (token, now) => look('login', token, now),

    async open(loginToken, now, expiresAt) {
      const person = await look('login', loginToken, now);
      if (person === null) return null;
      // The update decides who was first.
      const { count } = await prisma.session.updateMany({
        where: { hash: hashOf(loginToken), kind: 'login', usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      return count === 1 ? { token: await issue('session', person, expiresAt), person } : null;
    },

    personOf: (token, now) => look('session', token, now),

    async close(token) {
      await prisma.session.deleteMany({ where: { hash: hashOf(token), kind: 'session' } });
    },
  };
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
