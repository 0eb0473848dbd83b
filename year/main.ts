// `npm run year [-- --plan sample|seed|FILE --directory FILE --habits FILE --policy FILE --from DATE --to DATE --json]`: plays plans
// through a year on servers of its own and compares every message with the rehearsal. Ends with 1 when anything differs.
import { parseArgs } from 'node:util';
import { generateClient } from '../setup/steps/generate-client.mjs';
import { placesOf, projectFolder } from '../setup/steps/places.mjs';
import { provideTestServers } from '../setup/provide-test-servers.mjs';

const { values: { plan: plans = ['sample', 'seed'], ...wish } } = parseArgs({
  options: {
    plan: { type: 'string', multiple: true },
    directory: { type: 'string' },
    habits: { type: 'string' },
    policy: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

await generateClient({ project: projectFolder, stamps: placesOf(process.env).stamps, env: process.env });
const servers = await provideTestServers({ env: process.env });
Object.assign(process.env, servers.env);
try {
  // Only now: what is played needs the generated client.
  const { playPlans } = await import('./play-plans.ts');
  const right = await playPlans({ ...wish, plans, year: 2026 });
  if (!right) process.exitCode = 1;
} finally {
  await servers.stop();
}
