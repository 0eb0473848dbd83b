import type { Directory, Person, RoleKind, UnitType } from '../core/plan/directory.ts';
import type { DirectoryShelf } from '../ports/directory-shelf.ts';
import type { Person as PersonRow, PersonRole, PrismaClient } from './generated/client.ts';

/** The directory on Postgres. Replacing it touches no task: duties name units, and roles are asked when a line is reached. */
export const createDirectoryShelf = (prisma: PrismaClient): DirectoryShelf => ({
  saveDirectory: (directory) => saveDirectory(prisma, directory),
  readDirectory: () => readDirectory(prisma),

  async addAlias(unit, alias) {
    const { units, groups } = await readDirectory(prisma);
    const known = units.find((each) => each.name === unit);
    if (!known) return { ok: false, message: `通讯录里没有「${unit}」这个单位。` };
    const taken = [...units, ...groups].find((each) => each.name === alias) ?? units.find((each) => each.aliases.includes(alias));
    if (taken && taken.name !== unit) return { ok: false, message: `「${alias}」已经是「${taken.name}」的名称或别名。` };
    if (!taken) {
      await prisma.unit.update({ where: { name: unit }, data: { aliases: [...known.aliases, alias] } });
      await raiseVersion(prisma);
    }
    return { ok: true };
  },

  async version() {
    const row = await prisma.setting.findUnique({ where: { name: 'directoryVersion' } });
    return typeof row?.value === 'number' ? row.value : 0;
  },
});

async function saveDirectory(prisma: PrismaClient, { units, groups, people }: Directory): Promise<void> {
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
    await raiseVersion(tx);
  });
}

async function readDirectory(prisma: PrismaClient): Promise<Directory> {
  // One snapshot: a directory being replaced is read whole, old or new.
  const [units, groups, people] = await prisma.$transaction(
    [
      prisma.unit.findMany({ orderBy: { name: 'asc' } }),
      prisma.unitGroup.findMany({ orderBy: { name: 'asc' } }),
      prisma.person.findMany({ orderBy: { address: 'asc' }, include: { roles: true } }),
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  return {
    units: units.map((unit) => ({ ...unit, type: unit.type as UnitType })),
    groups,
    people: people.map(asPerson),
  };
}

/** A row of `people` with its roles as core knows it. */
export const asPerson = ({ name, address, chatId, phone, roles }: PersonRow & { roles: PersonRole[] }): Person => ({
  name,
  address,
  chatId,
  phone,
  roles: roles.map(({ kind, scope }) => ({ kind: kind as RoleKind, scope })),
});

const raiseVersion = (prisma: Pick<PrismaClient, '$executeRaw'>) => prisma.$executeRaw`
  insert into settings (name, value) values ('directoryVersion', '1')
  on conflict (name) do update set value = to_jsonb((settings.value #>> '{}')::int + 1)`;
