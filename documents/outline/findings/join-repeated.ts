import type { Finding } from '../../../core/plan/plan-draft.ts';

const fewest = 2;

/** One name that is asked about at many tasks is asked once: at the first, with the number of tasks. */
export function joinRepeated(findings: Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.code !== 'unclear-owner') continue;
    groups.set(finding.message, [...(groups.get(finding.message) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(finding.message);
    if (!group || group.length < fewest) return [finding];
    return group[0] === finding ? [{ ...finding, message: `${finding.message.replace(/。$/, '')}（共${group.length}项）。` }] : [];
  });
}
