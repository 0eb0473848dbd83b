import { copyFileSync, existsSync, mkdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { lastLines, runCommand } from './run-command.mjs';
import { SetupFault } from './setup-fault.mjs';
import { hashOf, listFiles, stampOf } from './stamp.mjs';

/** The folders production runs; tests, benches and the set-up itself stay as they are. */
const sourceFolders = ['activities', 'bots', 'cli', 'config', 'core', 'desk', 'documents', 'locales', 'mail', 'ports', 'sample', 'sandbox', 'store', 'web', 'worker', 'workflows'];

/** What built code reads from beside itself. JSON that is imported is also written by the compiler: the same bytes. */
const assets = new Set(['.sql', '.json', '.css', '.html', '.svg', '.png', '.ico', '.txt', '.md', '.docx', '.xlsx', '.js', '.mjs']);

/**
 * Compiles to dist/ and copies what the built code needs, when a source changed since the last build.
 * @param {{ project: string, stamps: string, env: NodeJS.ProcessEnv }} where
 * @returns {Promise<string>} what was done
 */
export async function buildProject({ project, stamps, env }) {
  const begun = new Date();
  const folders = sourceFolders.map((folder) => join(project, folder));
  const configs = ['tsconfig.json', 'tsconfig.build.json', 'package.json'].map((file) => join(project, file));
  const made = hashOf([...folders, ...configs]);
  const stamp = stampOf(stamps, 'build');
  const output = join(project, 'dist');
  if (stamp.matches(made) && existsSync(output)) {
    vouchFor(output, begun);
    return 'up to date';
  }

  stamp.clear();
  rmSync(output, { recursive: true, force: true });
  const { code, output: said } = await runCommand(join(project, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json'], { cwd: project, env });
  if (code !== 0) {
    throw new SetupFault({ setting: 'tsconfig.build.json', cause: `The sources do not compile:\n${lastLines(said, 20)}`, next: 'mend them and run the same command again' });
  }
  const copied = folders.flatMap(listFiles).filter((file) => assets.has(extname(file)));
  for (const file of copied) {
    const to = join(output, relative(project, file));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(file, to);
  }
  await bundleWorkflows({ project, env });
  vouchFor(output, begun);
  stamp.set(made);
  return `compiled, ${copied.length} other files copied`;
}

/** cli/bin.mjs compares times, not contents: sources as old as `begun` are in the build, one saved while it ran may not be. */
const vouchFor = (output, begun) => utimesSync(join(output, 'cli', 'main.js'), begun, begun);

/** Bundling the workflows takes seconds, which a start must not. */
async function bundleWorkflows({ project, env }) {
  const { code, output } = await runCommand(process.execPath, [join(project, 'dist', 'worker', 'write-workflow-bundle.js')], { cwd: project, env });
  if (code !== 0) {
    throw new SetupFault({ setting: 'workflows/', cause: `The workflows cannot be bundled:\n${lastLines(output, 20)}`, next: 'mend them and run the same command again' });
  }
}
