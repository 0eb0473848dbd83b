import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from '../../config/read-config.ts';
import type { Check } from './check.ts';

interface SetupFact {
  name: string;
  ok: boolean;
  fact: string;
  next?: string;
}

const names: Record<string, string> = { node: 'Node', packages: '软件包', temporal: 'Temporal 程序', database: '数据库' };

/** What the set-up itself would find: Node, packages, Temporal, database and migrations. It changes nothing. */
export async function checkSetup(project: string, environment: Environment): Promise<Check[]> {
  const run = promisify(execFile)(process.execPath, [join(project, 'setup', 'doctor.mjs')], { cwd: project, env: environment, timeout: 30_000 });
  const said = await run.then(
    ({ stdout }) => stdout,
    // It ends with 1 when something is wrong, and says what on its output all the same.
    (error: { stdout?: string; message: string }) => error.stdout || Promise.reject(new Error(error.message)),
  );
  return (JSON.parse(said) as SetupFact[]).map(({ name, ok, fact, next }) => ({
    name: names[name] ?? name,
    level: ok ? 'ok' : 'fail',
    fact,
    next: next ?? '',
  }));
}
