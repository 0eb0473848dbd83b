import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Directory } from '../core/plan/directory.ts';
import type { PlanDraft } from '../core/plan/plan-draft.ts';
import { numberedRow } from '../core/plan/numbered-row.ts';
import type { Policy } from '../core/policy/policy.ts';
import { atRows } from '../core/policy/task-names.ts';
import type { Habits } from '../core/rehearsal/habits.ts';
import { readBounded } from '../documents/bounded/read-bounded.ts';
import { readHabitsFile } from '../documents/policy/read-habits-file.ts';
import { readPolicyFile } from '../documents/policy/read-policy-file.ts';
import { readSample } from '../worker/read-sample.ts';

/** Everything a year is played from. */
export interface Script {
  name: string;
  fileName: string;
  bytes: Uint8Array;
  draft: PlanDraft;
  directory: Directory;
  habits: Habits;
  /** Printed names and the units a supervisor says they are. */
  names: { name: string; is: string }[];
  /** Rules it is launched by; the defaults where absent. */
  policy?: Policy;
}

export interface ScriptWish {
  /** `sample`, `seed` (a real plan beside the repository), or a file with a directory of its own. */
  plan: string;
  directory?: string;
  /** A habits file; that of the plan without one. */
  habits?: string;
  /** A policy file. */
  policy?: string;
}

/** Why there is nothing to play. */
export class NoScript extends Error {
  override readonly name = 'NoScript';
}

const project = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const seed = { plan: project('../shared/plans/seed-002.txt'), directory: project('test/documents/seed-002-directory.xlsx') };

/** Reads plan, directory, habits and rules. Throws `NoScript`, and what the readers throw. */
export async function readScript({ policy, ...wish }: ScriptWish): Promise<Script> {
  const script = await readParts(wish);
  if (policy === undefined) return script;
  const rules = atRows(readPolicyFile(new Uint8Array(await readFile(policy))), script.draft.tasks.map((draft, at) => numberedRow({ row: at + 1, draft })));
  if (!rules.ok) throw new NoScript(`${policy}: ${rules.message}`);
  return { ...script, policy: rules.policy };
}

async function readParts({ plan, directory, habits }: Omit<ScriptWish, 'policy'>): Promise<Script> {
  if (plan === 'sample') {
    const { plan: file, directory: people, assignments } = await readSample();
    return await read(plan, project(`sample/${file}`), directory ?? project(`sample/${people}`), habits ?? project('year/habits/sample.yaml'), assignments.names);
  }
  if (plan === 'seed') {
    if (!existsSync(seed.plan)) throw new NoScript('the real documents are not in ../shared/plans beside the repository: the seed is not played');
    const names = [{ name: '市教科', is: '市教科所' }, { name: '职教科', is: '职成科' }];
    return await read(plan, seed.plan, directory ?? seed.directory, habits ?? project('year/habits/seed.yaml'), names);
  }
  if (!existsSync(plan)) throw new NoScript(`there is no file ${plan}`);
  if (directory === undefined) throw new NoScript('a file of your own needs its people: --directory FILE');
  return await read(basename(plan), plan, directory, habits ?? null, []);
}

async function read(name: string, plan: string, people: string, habitsFile: string | null, names: Script['names']): Promise<Script> {
  const [bytes, directoryBytes, habitsBytes] = await Promise.all([plan, people, habitsFile].map(async (path) => (path === null ? new Uint8Array() : new Uint8Array(await readFile(path)))));
  const fileName = basename(plan);
  return {
    name,
    fileName,
    bytes: bytes!,
    draft: await readBounded('plan', bytes!, fileName),
    directory: await readBounded('directory', directoryBytes!, basename(people)),
    habits: readHabitsFile(habitsBytes!),
    names,
  };
}
