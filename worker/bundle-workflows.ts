import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const workflows = fileURLToPath(new URL(`../workflows/index${extname(import.meta.url)}`, import.meta.url));
// The bundler's account of modules is noise where one asks for a bundle.
const logger = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };

/**
 * The workflows as one script for an engine's worker; `entry` is the file that exports them. Takes seconds.
 *
 * Its modules are loaded once a worker instead of once a workflow, so none of them may keep anything between
 * calls (`test/workflows/module-state.test.ts`).
 */
export const bundleWorkflows = (entry: string = workflows): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({ workflowsPath: entry, preloadModules: [entry], logger });
