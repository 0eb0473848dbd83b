import { createHash } from 'node:crypto';
import type { RehearsedTask } from '../core/rehearsal/rehearsal.ts';
import type { Launch } from '../core/plan/launch-check.ts';
import { launchPlan } from '../desk/launch.ts';
import { savePolicy } from '../store/policy.ts';
import type { Year } from './open-year.ts';
import type { Script } from './read-script.ts';

/** Nobody waits at a terminal: what a busy machine takes, it takes. */
const PATIENCE_MS = 300_000;

export interface Launched {
  planId: string;
  launch: Launch;
  /** As the rehearsal wants them. */
  tasks: RehearsedTask[];
}

/**
 * Imports the script's plan, settles its names, and launches it today on the product's
 * clock by the desk's own act. Throws a refusal's sentence.
 */
export async function launchScript(year: Pick<Year, 'prisma' | 'shelf' | 'clock' | 'planning' | 'directory' | 'engine'>, script: Script, ofYear: number): Promise<Launched> {
  const { shelf, clock } = year;
  const sha256 = createHash('sha256').update(script.bytes).digest('hex');
  const { planId } = await shelf.store(script.draft, { fileName: script.fileName, bytes: script.bytes, sha256, at: await clock.now() });
  if (script.policy) await savePolicy(year.prisma, script.policy, { at: await clock.now(), by: null, planId: null });
  for (const { name, is } of script.names) {
    const answer = await shelf.settleName(planId, name, is);
    if (!answer.ok) throw new Error(answer.message);
  }
  const answer = await launchPlan({ ...year, patienceMs: PATIENCE_MS }, { planId, year: ofYear, launch: null, acceptDoubts: true });
  if (!answer.ok) throw new Error(`${answer.message} ${answer.findings.map(({ message }) => message).join(' ')}`);
  const { launch } = answer;
  if (!launch || answer.assigned < answer.of) throw new Error(`only ${answer.assigned} of ${answer.of} tasks were assigned`);
  const sections = new Map((await shelf.plan(planId))?.rows.map(({ taskId, draft }) => [taskId, draft.section]));
  return { planId, launch, tasks: launch.tasks.map((task) => ({ ...task, section: sections.get(task.taskId) ?? [] })) };
}
