import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { UnreadableDocument } from '../../unreadable-document.ts';

/** Parses one part of a docx. A document type declaration is refused: Office never writes one, attackers do. */
export function parseXml(bytes: Uint8Array): Document {
  const text = Buffer.from(bytes).toString('utf8');
  if (/<!DOCTYPE/i.test(text.slice(0, 4_000))) throw new UnreadableDocument('UNSAFE_ARCHIVE', '文件内部含有外部实体声明，为安全起见未打开。', '请用 Word 或 WPS 另存为新的 docx 后再导入。');
  try {
    return new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(message); } }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw new UnreadableDocument('DAMAGED_ARCHIVE', '文件内部结构已损坏，无法读取。', '请用 Word 或 WPS 打开并另存为新的 docx 后再导入。', { cause: error });
  }
}

/** Child elements, of one local name when given. Prefixes differ between writers, so only local names are compared. */
export function childrenOf(parent: Element | Document | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name)) found.push(node as Element);
  }
  return found;
}

export const childOf = (parent: Element | Document | null | undefined, name: string): Element | undefined => childrenOf(parent, name)[0];

/** An attribute by local name: `w:val` and `val` alike. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let index = 0; index < element.attributes.length; index += 1) {
    const attribute = element.attributes.item(index);
    if (attribute && (attribute.localName === name || attribute.name === name)) return attribute.value;
  }
  return undefined;
}

/** `<w:b/>` and `<w:b w:val="1"/>` are on, `w:val="0"` and `false` are off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? '1');
}
