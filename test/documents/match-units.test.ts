import { describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { matchUnits } from '../../documents/match-units.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';

const plan = (...owners: string[]): Promise<PlanDraft> => readPlanDraft(Buffer.from(`某局2026年工作要点\n${owners.map((owner, index) => `${index + 1}.推进第${index + 1}件事。（责任单位：${owner}）`).join('\n')}`), 'p.txt');

describe('owner names against the directory', () => {
  it('are exact, typed aliases, groups, or unknown', async () => {
    const { matches } = matchUnits(await plan('党建办、市资助中心', '机关各科室、市教科'), seed002Directory);
    expect(matches.map((match) => [match.name, match.kind])).toEqual([['党建办', 'exact'], ['市资助中心', 'alias'], ['机关各科室', 'group'], ['市教科', 'unknown']]);
    expect(matches[1]).toMatchObject({ unit: '市后勤与资助中心' });
  });

  it('are never mapped on a one-character difference: a candidate is only proposed', async () => {
    const { matches } = matchUnits(await plan('职教科', '市教科'), seed002Directory);
    expect(matches[0]).toMatchObject({ kind: 'unknown', candidates: expect.arrayContaining(['职成科']) });
    expect(matches[1]).toMatchObject({ kind: 'unknown', candidates: expect.arrayContaining(['市教科所']) });
    expect(matches[1]?.kind === 'unknown' ? matches[1].candidates[0] : '').toBe('市教科所');
  });

  it('are asked for once a name, whatever the number of tasks', async () => {
    const { matches, findings } = matchUnits(await plan('外局', '外局', '党建办、外局'), seed002Directory);
    expect(findings).toEqual([{ task: 0, severity: 'doubt', code: 'unknown-unit', message: expect.stringContaining('3项任务') }]);
    expect(matches.find((match) => match.name === '外局')?.tasks).toEqual([0, 1, 2]);
  });
});
