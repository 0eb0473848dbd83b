import { formatNumber } from './format-number.ts';

/** One level of a list as Word defines it, in docx and doc alike. */
export interface ListLevel {
  start: number;
  format: string;
  /** `%1` stands for the number of the first level. */
  text: string;
  legal: boolean;
  /** Restart after this level (0-based); null: after any higher one. -1: never. */
  restartAfter: number | null;
  style: string | undefined;
}

export interface ListInstance {
  /** Instances of one definition count together. */
  abstractId: string;
  starts: Map<number, number>;
  levels: Map<number, ListLevel>;
}

/** Counts the automatic numbers of one document, in reading order. */
export interface NumberCounter {
  /** The printed number of the next paragraph of this list and level (`（三）`, `1.2.`), '' for a bullet; null when there is no such list. */
  next(numId: string, level: number): { text: string; bullet: boolean } | null;
  /** The level that a style is linked to inside a list definition. */
  levelOfStyle(numId: string, styleId: string): number | undefined;
}

export function countNumbers(instances: Map<string, ListInstance>): NumberCounter {
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
function fill(definition: ListLevel, instance: ListInstance, count: (number | undefined)[]): string {
  return definition.text.replace(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = definition.legal ? 'decimal' : (instance.levels.get(level)?.format ?? 'decimal');
    return formatNumber(count[level] ?? instance.levels.get(level)?.start ?? 1, format);
  });
}
