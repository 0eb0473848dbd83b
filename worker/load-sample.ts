import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { launchPlan } from '../desk/launch.ts';
import type { TaskEngine } from '../desk/task-engine.ts';
import { readBounded } from '../documents/bounded/read-bounded.ts';
import type { openRegister } from './open-register.ts';

const folder = new URL('../sample/', import.meta.url);

interface Sample {
  startDate: string;
  year: number;
  plan: string;
  directory: string;
  assignments: {
    names: { name: string; is: string }[];
    owners: { rows: string[]; leadUnits: string[]; coUnits: string[] }[];
  };
}

export const readSample = async (): Promise<Sample> => JSON.parse(await readFile(new URL('sample.json', folder), 'utf8')) as Sample;

type Register = Awaited<ReturnType<typeof openRegister>>;

const mark = 'sample';

/** True in an empty register, and where an earlier load was interrupted: every step of it may be done twice. */
export async function wantsSample({ prisma }: Register): Promise<boolean> {
  const begun = await prisma.setting.findUnique({ where: { name: mark } });
  if (begun) return begun.value === 'loading';
  return (await prisma.person.count()) + (await prisma.plan.count()) === 0;
}

/** Loads the sample's directory and plan, settles what a supervisor would settle, and launches it. */
export async function loadSample(register: Register, engine: TaskEngine): Promise<{ tasks: number; launched: string }> {
  const { prisma, directory, shelf, clock } = register;
  const note = (value: 'loading' | 'loaded') => prisma.setting.upsert({ where: { name: mark }, create: { name: mark, value }, update: { value } });
  await note('loading');
  const sample = await readSample();
  const bytes = async (name: string) => new Uint8Array(await readFile(new URL(name, folder)));
  await directory.saveDirectory(await readBounded('directory', await bytes(sample.directory), sample.directory));

  const file = await bytes(sample.plan);
  const draft = await readBounded('plan', file, sample.plan);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const { planId, isNew } = await shelf.store(draft, { fileName: sample.plan, bytes: file, sha256, at: await clock.now() });
  if (isNew) {
    const { names, owners } = sample.assignments;
    const settled = await Promise.all(names.map(({ name, is }) => shelf.settleName(planId, name, is)));
    const assigned = await Promise.all(owners.map((owner) => shelf.assign(planId, owner)));
    for (const answer of [...settled, ...assigned]) if (!answer.ok) throw new Error(`the sample does not fit its directory: ${answer.message}`);
  }

  const launched = await launchPlan(
    { ...register, engine },
    { planId, year: sample.year, launch: sample.startDate, acceptDoubts: true },
  );
  if (!launched.ok && launched.code !== 'ALREADY_LAUNCHED') throw new Error(`the sample cannot be launched: ${launched.message}`);
  await note('loaded');
  return { tasks: draft.tasks.length, launched: sample.startDate };
}
