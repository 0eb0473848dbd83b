import type { Absence, Directory, Person, RoleKind } from '../core/plan/directory.ts';
import { withChosenNames, type ChosenName } from '../core/plan/matching/chosen-names.ts';
import type { DirectoryShelf } from '../ports/directory-shelf.ts';
import { factHash } from './audit/office-act-hash.ts';
import { recordOfficeAct } from './audit/record-office-act.ts';
import { createClock } from './clock.ts';
import type { Person as PersonRow, PersonRole, PrismaClient } from './generated/client.ts';

/** The directory on Postgres. Replacing it touches no task: duties name units, and roles are asked when a line is reached. */
export const createDirectoryShelf = (prisma: PrismaClient): DirectoryShelf => ({
  saveDirectory: (directory, by = '') => saveDirectory(prisma, directory, by),
  readDirectory: () => readDirectory(prisma),

  async version() {
    const row = await prisma.setting.findUnique({ where: { name: 'directoryVersion' } });
    return typeof row?.value === 'number' ? row.value : 0;
  },
});

async function saveDirectory(prisma: PrismaClient, { units, groups, people }: Directory, by: string): Promise<void> {
  const at = await createClock(prisma).now();
  await prisma.$transaction(async (tx) => {
    await tx.personRole.deleteMany();
    await tx.person.deleteMany();
    await tx.unitGroup.deleteMany();
    await tx.unit.deleteMany();
    await tx.unit.createMany({ data: units });
    await tx.unitGroup.createMany({ data: groups });
    await tx.person.createMany({
      data: people.map(({ name, address, chatId, phone }) => ({ name, address: address.toLowerCase(), chatId, phone })),
    });
    await tx.personRole.createMany({
      data: people.flatMap(({ address, roles }) => roles.map((role) => ({ address: address.toLowerCase(), ...role }))),
      skipDuplicates: true,
    });
    await raiseDirectoryVersion(tx);
    const facts = { units: units.length, groups: groups.length, people: people.length, content: factHash({ units, groups, people }) };
    await recordOfficeAct(tx, { kind: 'directoryLoaded', subject: '', by, at, facts });
  }, { maxWait: 10_000, timeout: 30_000 });
}

interface DirectoryRow {
  units: Directory['units'] | null;
  groups: Directory['groups'] | null;
  people: Directory['people'] | null;
  absences: Absence[] | null;
  chosen: ChosenName[] | null;
}

/** One statement, so one snapshot: a directory being replaced is read whole, old or new, and no transaction waits for a connection. */
export async function readDirectory(prisma: Pick<PrismaClient, '$queryRaw'>): Promise<Directory> {
  const [row] = await prisma.$queryRaw<DirectoryRow[]>`
    select
      (select jsonb_agg(jsonb_build_object('name', name, 'type', type, 'parent', parent, 'aliases', aliases) order by name) from units) as units,
      (select jsonb_agg(jsonb_build_object('name', name, 'members', members) order by name) from unit_groups) as groups,
      (select jsonb_agg(jsonb_build_object('name', p.name, 'address', p.address, 'chatId', p.chat_id, 'phone', p.phone, 'roles', coalesce(
        (select jsonb_agg(jsonb_build_object('kind', r.kind, 'scope', r.scope) order by r.kind, r.scope) from person_roles r where r.address = p.address),
        '[]')) order by p.address) from people p) as people,
      (select jsonb_agg(jsonb_build_object('from', from_address, 'to', to_address, 'starts', starts, 'ends', ends) order by id desc)
        from absences where ended_at is null) as absences,
      (select jsonb_agg(jsonb_build_object('name', c.name, 'unit', c.unit) order by c.name) from
        (select distinct on (name) name, unit from name_choices where not once order by name, id desc) c) as chosen`;
  const absences = row?.absences ? { absences: row.absences } : {};
  return withChosenNames({ units: row?.units ?? [], groups: row?.groups ?? [], people: row?.people ?? [], ...absences }, row?.chosen ?? []);
}

/** A row of `people` with its roles as core knows it. */
export const asPerson = ({ name, address, chatId, phone, roles }: PersonRow & { roles: PersonRole[] }): Person => ({
  name,
  address,
  chatId,
  phone,
  roles: roles.map(({ kind, scope }) => ({ kind: kind as RoleKind, scope })),
});

/** Whatever changes a name's meaning raises it. */
export const raiseDirectoryVersion = (prisma: Pick<PrismaClient, '$executeRaw'>) => prisma.$executeRaw`
  insert into settings (name, value) values ('directoryVersion', '1')
  on conflict (name) do update set value = to_jsonb((settings.value #>> '{}')::int + 1)`;
