import type { Document, Element } from '@xmldom/xmldom';
import { countNumbers } from '../numbering/count-numbers.ts';
import type { ListInstance, ListLevel, NumberCounter } from '../numbering/count-numbers.ts';
import { attributeOf, childOf, childrenOf, isOn } from './parse-xml.ts';

/** The numbering part of a docx, ready to count. */
export function readNumbering(document: Document | undefined): NumberCounter {
  const root = childOf(document, 'numbering');
  const abstracts = new Map<string, Element>();
  for (const abstract of childrenOf(root, 'abstractNum')) abstracts.set(attributeOf(abstract, 'abstractNumId') ?? '', abstract);
  const instances = new Map<string, ListInstance>();
  for (const num of childrenOf(root, 'num')) instances.set(attributeOf(num, 'numId') ?? '', readInstance(num, abstracts, root));
  return countNumbers(instances);
}

function readInstance(num: Element, abstracts: Map<string, Element>, root: Element | undefined): ListInstance {
  const abstractId = attributeOf(childOf(num, 'abstractNumId'), 'val') ?? '';
  const levels = readLevels(followStyleLink(abstracts.get(abstractId), abstracts, root));
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, 'lvlOverride')) {
    const level = Number(attributeOf(override, 'ilvl') ?? 0);
    const start = attributeOf(childOf(override, 'startOverride'), 'val');
    if (start !== undefined) starts.set(level, Number(start));
    const own = childOf(override, 'lvl');
    if (own) levels.set(level, readLevel(own));
  }
  return { abstractId, starts, levels };
}

/** A definition may only point to another by a list style (numStyleLink → styleLink). */
function followStyleLink(abstract: Element | undefined, abstracts: Map<string, Element>, root: Element | undefined): Element | undefined {
  const link = attributeOf(childOf(abstract, 'numStyleLink'), 'val');
  if (!link || !root) return abstract;
  return [...abstracts.values()].find((each) => attributeOf(childOf(each, 'styleLink'), 'val') === link) ?? abstract;
}

function readLevels(abstract: Element | undefined): Map<number, ListLevel> {
  return new Map(childrenOf(abstract, 'lvl').map((level) => [Number(attributeOf(level, 'ilvl') ?? 0), readLevel(level)]));
}

function readLevel(level: Element): ListLevel {
  const restart = attributeOf(childOf(level, 'lvlRestart'), 'val');
  return {
    start: Number(attributeOf(childOf(level, 'start'), 'val') ?? 1),
    format: readFormat(level),
    text: attributeOf(childOf(level, 'lvlText'), 'val') ?? '',
    legal: isOn(childOf(level, 'isLgl')),
    restartAfter: restart === undefined ? null : Number(restart) - 1,
    style: attributeOf(childOf(level, 'pStyle'), 'val'),
  };
}

/** Newer writers wrap rare formats: mc:AlternateContent holds the real one in its choice and a substitute in its fallback. */
function readFormat(level: Element): string {
  const plain = childOf(level, 'numFmt');
  const wrapped = childOf(childOf(level, 'AlternateContent'), 'Fallback');
  return attributeOf(plain ?? childOf(wrapped, 'numFmt'), 'val') ?? 'decimal';
}
