import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const above = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The folder of package.json: one up from the sources, two up from dist/. */
export const projectFolder = existsSync(above('../package.json')) ? above('..') : above('../..');
