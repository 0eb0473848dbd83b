// `npm run build`: packages, database client, dist/.
import { buildProject } from './steps/build-project.mjs';
import { checkNode } from './steps/check-node.mjs';
import { generateClient } from './steps/generate-client.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { placesOf, projectFolder } from './steps/places.mjs';
import { reportStep } from './steps/report-step.mjs';
import { runSteps } from './steps/run-steps.mjs';

await runSteps(async () => {
  checkNode();
  const where = { project: projectFolder, stamps: placesOf(process.env).stamps, env: process.env };
  await reportStep('Packages', async (say) => say(await installPackages(where)));
  await reportStep('Database client', async (say) => say(await generateClient(where)));
  await reportStep('Build', async (say) => say(await buildProject(where)));
});
