import type { WorkflowBundleOption } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from './bundle-workflows.ts';

/** Where the build puts the workflows' bundle. */
export const bundleFile = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));

/** The bundle the build made, or one of the sources themselves where nothing was built (development). */
export const workflowSource = async (): Promise<WorkflowBundleOption> =>
  existsSync(bundleFile) ? { codePath: bundleFile } : bundleWorkflows();
