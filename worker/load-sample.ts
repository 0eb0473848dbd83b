import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { launchPlan } from '../desk/launch.ts';
import type { TaskEngine } from '../desk/task-engine.ts';
import { readBounded } from '../documents/bounded/read-bounded.ts';
import type { openRegister } from './open-register.ts';
import { readSample, sampleFolder } from './read-sample.ts';
import { noteSample } from './sample-mark.ts';

type Register = Awaited<ReturnType<typeof openRegister>>;

/** Loads the sample's directory and plan, settles what a supervisor would settle, and launches it. */
export async function loadSample(register: Register, engine: TaskEngine): Promise<{ tasks: number; launched: string }> {
  const { prisma, directory, shelf, clock } = register;
  await noteSample(prisma, 'loading');
  const sample = await readSample();
  const bytes = async (name: string) => new Uint8Array(await readFile(new URL(name, sampleFolder)));
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
  await noteSample(prisma, 'loaded');
  return { tasks: draft.tasks.length, launched: sample.startDate };
}
