// `--import` after the compiler of the sources: it rewrites every module it sees, packages too, which takes 300 MB for the
// library that reads pdf alone. Packages are plain JavaScript and are loaded as they are.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (context.format !== 'module' || !url.includes('/node_modules/')) return await nextLoad(url, context);
  return { format: 'module', source: await readFile(new URL(url)), shortCircuit: true };
}

// The thread of the hooks loads this file a second time, for the hook.
if (isMainThread) register(import.meta.url);
