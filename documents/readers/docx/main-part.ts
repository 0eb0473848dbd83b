import { attributeOf, childOf, childrenOf, parseXml } from './parse-xml.ts';

/** The main part of a docx with its folder (`word/`). Most writers call it word/document.xml, but the package's relations decide. */
export function mainPart(files: Map<string, Uint8Array>): { main: Uint8Array | undefined; folder: string } {
  const name = files.has('word/document.xml') ? 'word/document.xml' : relatedPart(files.get('_rels/.rels'));
  return { main: files.get(name), folder: name.slice(0, name.lastIndexOf('/') + 1) };
}

function relatedPart(bytes: Uint8Array | undefined): string {
  const relations = bytes ? childrenOf(childOf(parseXml(bytes), 'Relationships'), 'Relationship') : [];
  const main = relations.find((relation) => (attributeOf(relation, 'Type') ?? '').endsWith('/officeDocument'));
  return (attributeOf(main, 'Target') ?? '').replace(/^\.?\//, '');
}
