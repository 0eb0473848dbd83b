import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the build puts the workflows' bundle. */
export const bundleFile = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));

/** The bundle the build made, or the sources themselves where nothing was built (tests, development). */
export const workflowSource = (): { workflowBundle: { codePath: string } } | { workflowsPath: string } =>
  existsSync(bundleFile)
    ? { workflowBundle: { codePath: bundleFile } }
    : { workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)) };
