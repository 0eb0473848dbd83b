import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleWorkflows } from '../../worker/bundle-workflows.ts';

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflows, bundled once a test process. */
export const workflowBundle = (): Promise<WorkflowBundleWithSourceMap> => (bundle ??= bundleWorkflows());
