// A process that asks for a reading and waits: `node --import tsx ask-reading.ts FILE`. Tests end it in the middle.
import { readFile } from 'node:fs/promises';
import { readBounded } from '../../../documents/bounded/read-bounded.ts';

const [file = ''] = process.argv.slice(2);
await readBounded('plan', await readFile(file), 'plan.docx', { memoryBytes: 4_000_000_000, cpuMs: 600_000, wallMs: 600_000, conversionMs: 600_000 });
