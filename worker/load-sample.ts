import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { launchPlan } from '../desk/launch.ts';
import type { TaskEngine } from '../desk/task-engine.ts';
import { readDirectory } from '../documents/read-directory.ts';
import { readPlanDraft } from '../documents/read-plan-draft.ts';
import type { openRegister } from './open-parts.ts';

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

/** True while neither a directory nor a plan is there: the only time the sample is loaded. */
export const isEmpty = async ({ prisma }: Register): Promise<boolean> =>
  (await prisma.person.count()) + (await prisma.plan.count()) === 0;

/** Loads the sample's directory and plan, settles what a supervisor would settle, and launches it. */
export async function loadSample(register: Register, engine: TaskEngine): Promise<{ tasks: number }> {
  const sample = await readSample();
  const bytes = async (name: string) => new Uint8Array(await readFile(new URL(name, folder)));
  await register.directory.saveDirectory(await readDirectory(await bytes(sample.directory), sample.directory));

  const file = await bytes(sample.plan);
  const draft = await readPlanDraft(file, sample.plan);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const at = await register.clock.now();
  const { planId } = await register.shelf.store(draft, { fileName: sample.plan, bytes: file, sha256, at });
  const said = [
    ...(await Promise.all(sample.assignments.names.map(({ name, is }) => register.shelf.settleName(planId, name, is)))),
    ...(await Promise.all(sample.assignments.owners.map((owner) => register.shelf.assign(planId, owner)))),
  ];
  for (const answer of said) if (!answer.ok) throw new Error(`the sample does not fit its directory: ${answer.message}`);

  const answer = await launchPlan({ ...register, engine }, { planId, year: sample.year, launch: sample.startDate, acceptDoubts: true });
  if (!answer.ok) throw new Error(`the sample cannot be launched: ${answer.message}`);
  return { tasks: draft.tasks.length };
}
