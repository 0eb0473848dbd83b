import type { Document, Element } from '@xmldom/xmldom';
import { formatNumber } from './format-number.ts';
import { attributeOf, childOf, childrenOf, isOn } from './parse-xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  /** Restart after this level (0-based); null: after any higher one. -1: never. */
  restartAfter: number | null;
  style: string | undefined;
}

interface Instance {
  abstractId: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** Counts the automatic numbers of one document, in reading order. */
export interface NumberCounter {
  /** The printed number of the next paragraph of this list and level (`（三）`, `1.2.`), '' for a bullet; null when there is no such list. */
  next(numId: string, level: number): { text: string; bullet: boolean } | null;
  /** The level that a style is linked to inside a list definition. */
  levelOfStyle(numId: string, styleId: string): number | undefined;
}

export function readNumbering(document: Document | undefined): NumberCounter {
  const root = childOf(document, 'numbering');
  const abstracts = new Map<string, Element>();
  for (const abstract of childrenOf(root, 'abstractNum')) abstracts.set(attributeOf(abstract, 'abstractNumId') ?? '', abstract);
  const instances = new Map<string, Instance>();
  for (const num of childrenOf(root, 'num')) instances.set(attributeOf(num, 'numId') ?? '', readInstance(num, abstracts, root));
  const counts = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  return {
    levelOfStyle(numId, styleId) {
      for (const [level, definition] of instances.get(numId)?.levels ?? []) if (definition.style === styleId) return level;
      return undefined;
    },
    next(numId, level) {
      const instance = instances.get(numId);
      const definition = instance?.levels.get(level);
      if (!instance || !definition) return null;
      const count = counts.get(instance.abstractId) ?? [];
      counts.set(instance.abstractId, count);
      // A list instance with its own start begins there the first time it is used, even where it shares a definition.
      const override = started.has(`${numId}/${level}`) ? undefined : instance.starts.get(level);
      started.add(`${numId}/${level}`);
      const current = count[level];
      count[level] = override ?? (current === undefined ? definition.start : current + 1);
      for (let upper = 0; upper < level; upper += 1) count[upper] ??= instance.levels.get(upper)?.start ?? 1;
      for (let deeper = level + 1; deeper < 9; deeper += 1) {
        const after = instance.levels.get(deeper)?.restartAfter;
        if (after === -1 || (typeof after === 'number' && level > after)) continue;
        count[deeper] = undefined;
      }
      if (definition.format === 'bullet') return { text: '', bullet: true };
      return { text: fill(definition, instance, count), bullet: false };
    },
  };
}

/** `%1.%2` with the counts of its levels; `isLgl` turns every part into digits. */
function fill(definition: Level, instance: Instance, count: (number | undefined)[]): string {
  return definition.text.replace(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = definition.legal ? 'decimal' : (instance.levels.get(level)?.format ?? 'decimal');
    return formatNumber(count[level] ?? instance.levels.get(level)?.start ?? 1, format);
  });
}

function readInstance(num: Element, abstracts: Map<string, Element>, root: Element | undefined): Instance {
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

function readLevels(abstract: Element | undefined): Map<number, Level> {
  return new Map(childrenOf(abstract, 'lvl').map((level) => [Number(attributeOf(level, 'ilvl') ?? 0), readLevel(level)]));
}

function readLevel(level: Element): Level {
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
