import { writeFile } from 'node:fs/promises';
import { bundleWorkflows } from './bundle-workflows.ts';
import { bundleFile } from './workflow-source.ts';

// Run by the build: bundling takes seconds, and a start must not.
await writeFile(bundleFile, (await bundleWorkflows()).code);
