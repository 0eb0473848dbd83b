// `npm run bench [-- --json]`: measures the product on servers of its own and prints the figures; the table goes to stdout,
// progress to stderr. A missed goal is printed and ends with 0 all the same: the counts are gated by the tests.
import { buildProject } from '../setup/steps/build-project.mjs';
import { generateClient } from '../setup/steps/generate-client.mjs';
import { placesOf, projectFolder } from '../setup/steps/places.mjs';
import { provideTestServers } from '../setup/provide-test-servers.mjs';

const { stamps } = placesOf(process.env);
const where = { project: projectFolder, stamps, env: process.env };
await generateClient(where);
await buildProject(where); // files are read by the built program, as in production
const servers = await provideTestServers({ env: process.env });
Object.assign(process.env, servers.env);
try {
  // Only now: what the benches import needs the generated client.
  const { runBenches } = await import('./run-benches.ts');
  await runBenches({ json: process.argv.includes('--json') });
} finally {
  await servers.stop();
}
