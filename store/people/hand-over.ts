import { defaultPolicy } from '../../core/policy/policy.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import type { RoleKind } from '../../core/plan/directory.ts';
import type { HandoverReceipt } from '../../ports/people-changes.ts';
import { factHash } from '../audit/office-act-hash.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import { raiseDirectoryVersion } from '../directory.ts';
import type { Prisma } from '../generated/client.ts';
import { asJson } from '../plans/as-json.ts';
import { routeAsks } from './route-asks.ts';

interface Handover {
  leaver: string;
  successor: string;
  by: string;
  at: Date;
  chat: boolean;
}

/** A person left for good. */
const FOR_EVER = '9999-12-31';

/**
 * Everything of a person who leaves goes to the successor (process.md §3): roles, what is on its way, delegations. Links in
 * letters stand no more, for the letters lie in the leaver's mailbox; sessions end. The receipt is kept.
 */
export async function handOver(tx: Prisma.TransactionClient, { leaver, successor, by, at, chat }: Handover): Promise<HandoverReceipt> {
  if (leaver === successor) throw new TypeError(`${leaver} cannot hand over to themself`);
  const known = await tx.absence.findFirst({ where: { from: leaver, to: successor, kind: 'handover', endedAt: null } });
  if (known?.receipt) return { ...(known.receipt as unknown as HandoverReceipt), at: known.at };

  const roles = await moveRoles(tx, leaver, successor);
  const delegations = await moveDelegations(tx, leaver, successor, at);
  const links = await tx.actionLink.findMany({ where: { person: leaver, usedAt: null, expiresAt: { gt: at } }, select: { taskId: true, action: true }, orderBy: { taskId: 'asc' } });
  await tx.actionLink.updateMany({ where: { person: leaver, usedAt: null, expiresAt: { gt: at } }, data: { expiresAt: at } });
  await tx.session.deleteMany({ where: { person: leaver } });
  // Whoever comes back takes over from the one who took over: the older way must not lead in a circle.
  await tx.absence.updateMany({ where: { from: successor, to: leaver, kind: 'handover', endedAt: null }, data: { endedAt: at } });
  const { id } = await tx.absence.create({ data: { from: leaver, to: successor, starts: dateOf(at, defaultPolicy.zone), ends: FOR_EVER, kind: 'handover', by, at } });
  await raiseDirectoryVersion(tx);
  const asks = await routeAsks(tx, { chat });
  const receipt: HandoverReceipt = { id, leaver, successor, at, roles, asks, delegations, links };
  await tx.absence.update({ where: { id }, data: { receipt: asJson(receipt) } });
  const facts = { id, to: successor, roles: roles.length, asks: asks.length, delegations: delegations.length, links: links.length, receipt: factHash(asJson(receipt)) };
  await recordOfficeAct(tx, { kind: 'handedOver', subject: leaver, by, at, facts });
  return receipt;
}

/** A secretary belongs to a leader by name: those of the leaver serve the successor. */
async function moveRoles(tx: Prisma.TransactionClient, leaver: string, successor: string): Promise<HandoverReceipt['roles']> {
  const held = await tx.personRole.findMany({ where: { address: leaver }, orderBy: [{ kind: 'asc' }, { scope: 'asc' }] });
  const people = await tx.person.findMany({ where: { address: { in: [leaver, successor] } } });
  const nameOf = (address: string): string => people.find((each) => each.address === address)?.name ?? address;
  const roles = held.map(({ kind, scope }) => ({ kind: kind as RoleKind, scope }));
  await tx.personRole.createMany({ data: roles.map((role) => ({ address: successor, ...role })), skipDuplicates: true });
  await tx.personRole.deleteMany({ where: { address: leaver } });
  if (roles.some(({ kind }) => kind === 'leaderInCharge' || kind === 'principalLeader')) {
    await tx.personRole.updateMany({ where: { kind: 'secretary', scope: nameOf(leaver) }, data: { scope: nameOf(successor) } });
  }
  return roles;
}

/** Whom the leaver stood in for, the successor does; whoever stood in for the leaver is not needed any more. */
async function moveDelegations(tx: Prisma.TransactionClient, leaver: string, successor: string, at: Date): Promise<HandoverReceipt['delegations']> {
  const today = dateOf(at, defaultPolicy.zone);
  const open = await tx.absence.findMany({ where: { kind: 'delegation', endedAt: null, ends: { gte: today }, OR: [{ from: leaver }, { to: leaver }] }, orderBy: { id: 'asc' } });
  const isEnded = ({ from }: { from: string }): boolean => from === leaver || from === successor; // nobody stands in for themself
  for (const each of open) await tx.absence.update({ where: { id: each.id }, data: isEnded(each) ? { endedAt: at } : { to: successor } });
  return open.map(({ id, from, to, starts, ends }) => ({ id, from, to: to === leaver ? successor : to, starts, ends, ended: isEnded({ from }) }));
}
