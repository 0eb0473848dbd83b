import type { Element } from '@xmldom/xmldom';
import type { RowCode } from '../../core/report/row-code.ts';
import { openArchive } from '../readers/archive/open-archive.ts';
import { attributeOf, childOf, childrenOf, parseXml } from '../readers/docx/parse-xml.ts';
import { sniffFormat } from '../readers/sniff-format.ts';
import { codeOfBookmark } from './code-bookmark.ts';

/** A table row that carries a hidden code, known by the words in it without spaces. */
export interface HiddenCode {
  words: string;
  code: RowCode;
}

/** Codes hidden as bookmarks in the table rows of a docx; none for any other file. Throws `UnreadableDocument` like every reader. */
export async function readHiddenCodes(bytes: Uint8Array): Promise<HiddenCode[]> {
  if (sniffFormat(bytes) !== 'zip') return [];
  const main = (await openArchive(bytes)).get('word/document.xml');
  if (!main) return [];
  return rowsIn(childOf(childOf(parseXml(main), 'document'), 'body')).flatMap((row) => {
    const codes = bookmarksIn(row).map(codeOfBookmark).filter((code) => code !== null);
    const [code] = codes;
    // Merged rows carry several: then none of them tells what the row is about.
    return codes.length === 1 && code ? [{ words: (row.textContent ?? '').replaceAll(/\s/gu, ''), code }] : [];
  });
}

const rowsIn = (parent: Element | undefined): Element[] => childrenOf(parent).flatMap((child) => (child.localName === 'tr' ? [child] : rowsIn(child)));

const bookmarksIn = (parent: Element): string[] =>
  childrenOf(parent).flatMap((child) => (child.localName === 'bookmarkStart' ? [attributeOf(child, 'name') ?? ''] : bookmarksIn(child)));
