import type { Indicator } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';

interface Derived {
  indicators: Indicator[];
  findings: EntryFinding[];
}

const rules: { pattern: RegExp; value: number; unit: string | null; direction: 'up' | 'down' }[] = [
  { pattern: /(?:实现|达到|确保|做到|完成|保持)(?<name>[^，,。；;、\n]{0,24}?)(?:的)?全覆盖/g, value: 100, unit: '%', direction: 'up' },
  { pattern: /(?:实现|达到|确保|力争|做到|保持)(?<name>[^，,。；;、\n]{0,20}?)(?:动态)?(?:清零|归零)/g, value: 0, unit: null, direction: 'down' },
  { pattern: /(?:实现|达到|确保|力争|做到|保持)(?<name>[^，,。；;、\n]{0,20}?)零(?:事故|发生|死亡|投诉|增长|违规|感染|失误|新增|辍学|上访|伤亡|火灾|案件|差错|舆情|欠薪|复发)/g, value: 0, unit: null, direction: 'down' },
  { pattern: /(?:全面|全部|彻底|完全)消除(?<name>[^，,。；;、\n]{2,24})/g, value: 0, unit: null, direction: 'down' },
];

/** Goals in words without a number: 全覆盖 is 100 %, 清零 and 全面消除 are 0. Each with a finding that says how it was read. */
export function readDerivedTargets(open: string, printed: string): Derived {
  const indicators: Indicator[] = [];
  const findings: EntryFinding[] = [];
  for (const { pattern, value, unit, direction } of rules) {
    for (const match of open.matchAll(pattern)) {
      const text = printed.slice(match.index, match.index + match[0].length);
      const name = (match.groups?.['name'] ?? '').replaceAll('\u0000', '').trim();
      indicators.push({ text, name: name.length >= 2 ? name : (/零(.+)$/.exec(match[0])?.[1] ?? null), value, unit, comparison: value === 0 ? 'atMost' : 'atLeast', direction, scope: null, baseline: null, by: null });
      findings.push({ severity: 'note', code: 'derived-target', message: `“${text}”没有写数字，按${value}${unit ?? ''}作为指标。` });
    }
  }
  return { indicators, findings };
}

const bundle = /[“"]?(?:[两二三四五六七八九十]|\d{1,2})个(?:100%|百分之百|百分百|零|“零”|全覆盖|确保|不低于|达标|提升|下降)[”"]?/g;

/** “三个100%”: several goals under one name, which only the supervisor can take apart. */
export function findBundles(words: string): EntryFinding[] {
  return [...new Set([...words.matchAll(bundle)].map(([text]) => text.replace(/[“”"]/g, '')))].map((text) => ({
    severity: 'doubt',
    code: 'several-targets',
    message: `“${text}”是几项指标的合称，未作为一个指标，请逐项填写。`,
  }));
}

/** Blanks bundles out, so that their 100% is not read alone. */
export const maskBundles = (open: string): string => open.replace(bundle, (match) => '\u0000'.repeat(match.length));
