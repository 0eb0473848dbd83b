import { bundleWorkflowCode } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleFile } from './workflow-source.ts';

// Run by the build: bundling takes seconds, and a start must not.
const source = fileURLToPath(new URL('../workflows/index.js', import.meta.url));
const quiet = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };
const { code } = await bundleWorkflowCode({ workflowsPath: source, logger: quiet });
await writeFile(bundleFile, code);
