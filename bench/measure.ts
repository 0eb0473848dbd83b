// The measuring process of `npm run bench`, started from its own build.
import { runBenches } from './run-benches.ts';

await runBenches({ json: process.argv.includes('--json') });
