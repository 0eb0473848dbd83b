/** Writes the committed sample files anew: `npx tsx sample/build-sample.ts`. */
import { writeFile } from 'node:fs/promises';
import { writeDirectoryWorkbook } from '../documents/writers/directory-workbook.ts';
import { buildPlan } from './build-plan.ts';
import { sampleDirectory } from './directory.ts';
import { repack } from './repack.ts';

await writeFile(new URL('plan.docx', import.meta.url), await repack(await buildPlan()));
await writeFile(new URL('directory.xlsx', import.meta.url), await repack(await writeDirectoryWorkbook(sampleDirectory)));
