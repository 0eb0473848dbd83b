import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { launchPlan } from '../../desk/launch.ts';
import { readDirectory } from '../../documents/read-directory.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import type { Trial } from './trial.ts';

const sample = (name: string) => new URL(`../../sample/${name}`, import.meta.url);
const read = async (name: string) => new Uint8Array(await readFile(sample(name)));

export const sampleDirectory = async () => readDirectory(await read('directory.xlsx'), 'directory.xlsx');

/** Imports, settles and launches the sample on the trial's day, as `npm start` does. */
export async function launchSample(trial: Trial): Promise<{ planId: string }> {
  const bytes = await read('plan.docx');
  const draft = await readPlanDraft(bytes, 'plan.docx');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { planId } = await trial.shelf.store(draft, { fileName: 'plan.docx', bytes, sha256, at: await trial.clock.now() });
  const { assignments } = JSON.parse(await readFile(sample('sample.json'), 'utf8')) as { assignments: { names: { name: string; is: string }[] } };
  for (const { name, is } of assignments.names) {
    const answer = await trial.shelf.settleName(planId, name, is);
    if (!answer.ok) throw new Error(answer.message);
  }
  const launched = await launchPlan(trial, { planId, year: 2026, launch: '2026-03-02', acceptDoubts: true });
  if (!launched.ok) throw new Error(launched.message);
  return { planId };
}
