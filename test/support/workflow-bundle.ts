import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';

const quiet = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };
let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflows, bundled once a test process. */
export const workflowBundle = (): Promise<WorkflowBundleWithSourceMap> =>
  (bundle ??= bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)), logger: quiet }));
