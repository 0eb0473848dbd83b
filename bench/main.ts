// `npm run bench [-- --json]`: measures the product on servers of its own and prints the figures; the table goes to stdout,
// progress to stderr. A missed goal is printed and ends with 0 all the same: the counts are gated by the tests.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildProject } from '../setup/steps/build-project.mjs';
import { generateClient } from '../setup/steps/generate-client.mjs';
import { placesOf, projectFolder } from '../setup/steps/places.mjs';
import { provideTestServers } from '../setup/provide-test-servers.mjs';

const { stamps } = placesOf(process.env);
const where = { project: projectFolder, stamps, env: process.env };
await generateClient(where);
await buildProject(where);
// What is measured is built code, as in production: what runs sources at once makes them half as slow again.
execFileSync(process.execPath, [join(projectFolder, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.bench.json'], { cwd: projectFolder, stdio: ['ignore', 2, 2] });
const servers = await provideTestServers({ env: process.env });
try {
  const measure = join(projectFolder, '.duban/bench/bench/measure.js');
  execFileSync(process.execPath, [measure, ...process.argv.slice(2)], { cwd: projectFolder, env: { ...process.env, ...servers.env }, stdio: ['ignore', 'inherit', 'inherit'] });
} finally {
  await servers.stop();
}
