import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workflowBundle } from '../support/workflow-bundle.ts';

// A worker loads the workflows' modules once for all its tasks (worker/bundle-workflows.ts): what a module kept of one
// task, the next would find.

const root = new URL('../../', import.meta.url);
/** Declared outside of any function and able to change: a variable, or a container that begins empty. */
const changeable = /^(?:export )?(?:(?:let|var) |const [^=]+= (?:new \w+(?:<.*>)?\(\)|\[\]|\{\});)/m;

describe('the modules of the workflows', () => {
  it('keep nothing between two tasks', async () => {
    const { code } = await workflowBundle();
    const modules = [...code.matchAll(/^\/\*\*\*\/ "\.\/((?!node_modules)[^"]+)"$/gm)].map(([, file]) => file!);
    expect(modules).toEqual(expect.arrayContaining(['workflows/supervise-task.ts', 'workflows/task-keeper.ts', 'core/task/decide.ts', 'core/task/evolve.ts']));
    const keeping = modules.filter((file) => changeable.test(readFileSync(new URL(file, root), 'utf8')));
    expect(keeping).toEqual([]);
  });

  it.each(['let next = 1;', 'export let seen: string[] = [];', 'const known = new Map<string, Set<string>>();', 'export const open: string[] = [];', 'const byId: Record<string, number> = {};'])(
    'would be told of `%s`',
    (line) => expect(changeable.test(`import x from 'y';\n${line}\n`)).toBe(true),
  );

  it.each(['const purposes = new Set<string>([one]);', 'const names = [one, two];', '  let inside = 1;', 'export const none = () => [];'])(
    'may say `%s`',
    (line) => expect(changeable.test(line)).toBe(false),
  );
});
