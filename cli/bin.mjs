#!/usr/bin/env node
// `duban`: runs the built command line, or the sources where the build is missing or older than they are.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(project, 'dist', 'cli', 'main.js');
const sources = ['activities', 'bots', 'cli', 'config', 'core', 'desk', 'documents', 'locales', 'mail', 'ports', 'sample', 'sandbox', 'store', 'web', 'worker', 'workflows'];
/** Written by the set-up whenever it sees fit; it follows from prisma/schema.prisma. */
const generated = join(project, 'store', 'generated');
/** Run for months: never from the sources, whose maps cost hundreds of megabytes. */
const processes = new Set(['up', 'worker', 'deliver', 'web', 'bot', 'sandbox']);

function newestSource() {
  let newest = 0;
  for (const folder of sources) {
    for (const entry of readdirSync(join(project, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && entry.name.endsWith('.ts') && !(entry.parentPath ?? entry.path).startsWith(generated)) newest = Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
    }
  }
  return newest;
}

/** An installation may hold dist/ alone. */
const isCurrent = () => existsSync(built) && (!existsSync(join(project, 'cli', 'main.ts')) || statSync(built).mtimeMs >= newestSource());

async function registerSources() {
  try {
    const { register } = await import('tsx/esm/api');
    register();
    return true;
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return false; // a production installation has no development tools
    throw error;
  }
}

if (isCurrent()) {
  await import('../dist/cli/main.js');
} else if (!processes.has(process.argv[2]) && (await registerSources())) {
  await import('./main.ts');
} else {
  process.stderr.write('The build is missing or older than the sources: run "npm run build" (or npm start) first.\n');
  process.exitCode = 1;
}
