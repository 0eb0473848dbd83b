import type { Likeness, Reading } from '../../core/plan/matching/match-name.ts';
import type { PlanName } from '../../core/plan/matching/plan-names.ts';
import { sayRows } from '../../core/plan/say-rows.ts';
import { renderTable } from '../display/render-table.ts';
import { shellWord } from '../shell-word.ts';

export const readingWords: Record<Reading, string> = {
  settled: '已说明',
  exact: '名称一致',
  alias: '别名',
  parentPrefix: '上级或地区名有无',
  abbreviation: '简称',
  asked: '待说明',
};

export const likenessWords: Record<Likeness, string> = { parentPrefix: '上级或地区名有无', abbreviation: '简称', spelling: '差一两个字', alike: '相近' };

export const isAsked = ({ how }: PlanName): boolean => how === 'asked';

/** Names that nobody but a person can read, a line each, with the command that settles it. `plan` null: the plan is not stored. */
export function showQuestions(names: readonly PlanName[], plan: string | null): string {
  const asked = names.filter(isAsked);
  if (asked.length === 0) return '文件里的单位名称都已对应到通讯录。';
  const rows = asked.map(({ name, rows: places, candidates }) => [name, sayRows(places), candidates.map(({ unit, why }) => `${unit}（${likenessWords[why]}）`).join('、') || '没有相近的']);
  const hint = plan === null ? '导入后用 duban assign 计划编号 --name 名称 --is 单位 说明一次即可。' : '每个名称说明一次即可，以后的计划也按此办理（只限本计划的加 --once）：';
  const commands = plan === null ? [] : asked.map(({ name, candidates }) => `  duban assign ${plan} --name ${shellWord(name)} --is ${shellWord(candidates[0]?.unit ?? '单位名称')}`);
  return [`有 ${asked.length} 个名称不在通讯录中，请说明是哪个单位：`, renderTable([{ heading: '名称', widest: 30 }, { heading: '所在行', widest: 30 }, { heading: '可能是' }], rows), hint, ...commands].join('\n');
}

/** Every name with how it was read. */
export const showReadings = (names: readonly (PlanName & { by?: string })[]): string =>
  renderTable(
    [{ heading: '名称', widest: 30 }, { heading: '所在行', widest: 30 }, { heading: '读作', widest: 36 }, { heading: '依据', widest: 24 }, { heading: '说明人' }],
    names.map(({ name, rows, unit, kind, how, by }) => [name, sayRows(rows), unit === null ? '' : kind === 'group' ? `${unit}（单位组）` : unit, readingWords[how], by ?? '']),
  );
