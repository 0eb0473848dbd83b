import { createHash, randomBytes } from 'node:crypto';
import type { ActionLink, ActionLinks } from '../ports/action-links.ts';
import type { PrismaClient } from './generated/client.ts';

const TOKEN_BYTES = 32;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Links in letters on Postgres. Only hashes are stored, and a token is looked for by its hash alone: how long that
 * takes says nothing about how near a guess was.
 */
export const createActionLinks = (prisma: PrismaClient): ActionLinks => ({
  async issue(link) {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await prisma.actionLink.create({ data: { hash: hashOf(token), ...link } });
    return token;
  },

  async look(token, now) {
    const row = await prisma.actionLink.findUnique({ where: { hash: hashOf(token) } });
    if (!row || row.usedAt !== null || row.expiresAt <= now) return null;
    const { hash: _, ...link } = row;
    return { ...link, action: link.action as ActionLink['action'] };
  },

  async use(token, now) {
    // A letter sent twice holds two links for one matter: using either uses both up. Locked in one order, so that
    // two who press at once wait for each other instead of failing.
    const used = await prisma.$queryRaw<{ hash: string }[]>`
      with asked as (
        select * from action_links where hash = ${hashOf(token)} and used_at is null and expires_at > ${now}::timestamptz
      ), same as (
        select l.hash from action_links l join asked a
          on l.hash = a.hash or (l.delivery_id = a.delivery_id and l.task_id = a.task_id and l.person = a.person and l.action = a.action)
        where l.used_at is null order by l.hash for update of l
      )
      update action_links set used_at = ${now}::timestamptz where hash in (select hash from same) and used_at is null returning hash`;
    return used.length > 0;
  },
});
