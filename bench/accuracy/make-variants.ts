import { toCsv } from '../../test/documents/generated/written/to-csv.ts';
import { toDocx } from '../../test/documents/generated/written/to-docx.ts';
import { toHtml } from '../../test/documents/generated/written/to-html.ts';
import { toWorkbook } from '../../test/documents/generated/written/to-workbook.ts';
import type { CachedJob } from './convert-cached.ts';
import { convertCached } from './convert-cached.ts';
import type { RealDocument } from './expected-document.ts';
import { textToBlocks } from './text-to-blocks.ts';

/** A document in one format. `variant` says how it came to be: `pdf` from the plain text, `pdf-numbered` from a Word file with automatic numbers. */
export interface Variant {
  document: RealDocument;
  variant: string;
  fileName: string;
  bytes: Uint8Array;
}

/** Each document as text, Word (plain and with automatic numbers), PDF, web page and, where it is a table, workbook. `cache` null: without LibreOffice. */
export async function makeVariants(documents: RealDocument[], cache: string | null): Promise<Variant[]> {
  const made: Variant[] = [];
  const jobs: { variant: Omit<Variant, 'bytes'>; job: CachedJob }[] = [];
  for (const document of documents) {
    const { name } = document;
    const text = Buffer.from(document.text, 'utf8');
    const blocks = textToBlocks(document);
    const source = JSON.stringify(blocks);
    const word = await toDocx(blocks, true);
    const convert = (variant: string, extension: string, bytes: Uint8Array, to: CachedJob['to']) =>
      jobs.push({ variant: { document, variant, fileName: `${name}.${to}` }, job: { name, extension, bytes, to, source: extension === 'txt' ? document.text : source } });
    made.push({ document, variant: 'text', fileName: `${name}.txt`, bytes: text });
    made.push({ document, variant: 'docx-numbered', fileName: `${name}.docx`, bytes: word });
    made.push({ document, variant: 'html-page', fileName: `${name}.html`, bytes: toHtml(document.text.trim().split('\n')[0] ?? '', blocks) });
    for (const to of ['docx', 'doc', 'pdf', 'html'] as const) convert(to, 'txt', text, to);
    // Not html: LibreOffice writes every list as 1. 2. 3., so that 一、 and （一） are no longer in the file.
    for (const to of ['doc', 'pdf'] as const) convert(`${to}-numbered`, 'docx', word, to);
    if (!blocks.some((block) => block.kind === 'table')) continue;
    const sheet = await toWorkbook(blocks);
    made.push({ document, variant: 'xlsx', fileName: `${name}.xlsx`, bytes: sheet });
    made.push({ document, variant: 'csv', fileName: `${name}.csv`, bytes: toCsv(blocks) });
    convert('xls', 'xlsx', sheet, 'xls');
  }
  const converted = cache === null ? [] : convertCached(jobs.map(({ job }) => job), cache);
  const read = jobs.flatMap(({ variant }, index) => {
    const bytes = converted[index];
    return bytes ? [{ ...variant, bytes }] : [];
  });
  return [...made, ...read].toSorted((a, b) => documents.indexOf(a.document) - documents.indexOf(b.document));
}
