// `npm test [-- --quick] [-- vitest's arguments]`: set-up, types, lint, tests; the last line counts them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideTestServers } from './provide-test-servers.mjs';
import { checkNode } from './steps/check-node.mjs';
import { countTests } from './steps/count-tests.mjs';
import { generateClient } from './steps/generate-client.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { onSignal } from './steps/on-signal.mjs';
import { placesOf, projectFolder as project } from './steps/places.mjs';
import { print, reportStep } from './steps/report-step.mjs';
import { runCommand, stopCommands } from './steps/run-command.mjs';
import { runSteps } from './steps/run-steps.mjs';

const program = (name) => join(project, 'node_modules', '.bin', name);

/** @param {string} name @param {string[]} command @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} whether it found nothing */
async function check(name, [file, ...args], env) {
  try {
    await reportStep(name, async () => {
      const { code, output } = await runCommand(file, args, { cwd: project, env });
      if (code !== 0) throw new Error(output);
    });
    return true;
  } catch (error) {
    print(error.message);
    return false;
  }
}

await runSteps(async () => {
  const args = process.argv.slice(2);
  const quick = args.includes('--quick');
  const { stamps } = placesOf(process.env);
  // tests speak with nobody's real channels, whatever the shell that starts them is set to
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|DUBAN_(?!TEST_|HOME$))/.test(name)));

  await reportStep('Node', (say) => say(checkNode()));
  await reportStep('Packages', async (say) => say(await installPackages({ project, stamps, env })));
  await reportStep('Database client', async (say) => say(await generateClient({ project, stamps, env })));

  let stopped = false;
  const release = onSignal(() => {
    stopped = true;
    stopCommands();
  });
  let failedChecks = 0;
  if (!quick) {
    if (!(await check('Types', [program('tsc'), '--noEmit'], env))) failedChecks++;
    if (!(await check('Lint', [program('oxlint'), '--type-aware'], env))) failedChecks++;
  }

  const servers = await provideTestServers({ env });
  const results = mkdtempSync(join(tmpdir(), 'duban-results-'));
  const file = join(results, 'vitest.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runCommand(program('vitest'), ['run', ...reporters, ...args.filter((argument) => argument !== '--quick')], {
      cwd: project,
      env: { ...env, ...servers.env },
      show: true,
    });
    const counted = countTests(readResults(file));
    const failed = counted.failed + failedChecks;
    if (code !== 0 && counted.failed === 0) print(`vitest ended with ${code}, though no test failed: see above.`);
    if (failedChecks > 0) print(`${failedChecks} of the checks before the tests failed: see above.`);
    if (!stopped) process.exitCode = code === 0 && failed === 0 ? 0 : 1;
    console.log(`${counted.passed} passed, ${failed} failed${counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''}`);
  } finally {
    await servers.stop();
    rmSync(results, { recursive: true, force: true });
    release();
  }
});

function readResults(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined; // vitest itself did not get that far, which its exit code says
    throw error;
  }
}
