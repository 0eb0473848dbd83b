import { stringify } from 'yaml';
import type { PolicyChange } from '../../core/policy/policy-diff.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { policyFields } from '../../locales/zh-CN/policy.ts';
import { renderTable } from '../display/render-table.ts';
import { sayValue } from './say-value.ts';

const fields = Object.keys(policyFields) as (keyof typeof policyFields)[];

/** A policy, its tasks by name, as a table people can read: what each figure is called, its value, what it decides. */
export function showPolicy(policy: Policy): string {
  const rows = fields.map((field) => [policyFields[field].name, field, sayValue(policy[field]), policyFields[field].decides]);
  const own = [...ownRows('单位', policy.overrides?.units), ...ownRows('任务', policy.overrides?.tasks)];
  return [
    renderTable([{ heading: '规则' }, { heading: '名称' }, { heading: '现值', widest: 30 }, { heading: '决定什么', widest: 60 }], rows),
    ...(own.length > 0 ? ['', '单独设定：', renderTable([{ heading: '对象' }, { heading: '' }, { heading: '规则' }, { heading: '值' }], own)] : []),
  ].join('\n');
}

const ownRows = (kind: string, entries: NonNullable<Policy['overrides']>['units'] | undefined): string[][] =>
  Object.entries(entries ?? {}).flatMap(([name, figures]) => Object.entries(figures).map(([field, value]) => [kind, name, nameOf(field), sayValue(value)]));

/** The differences of two policies; of a task's own rules with its title, where a plan is there to say it by the task's name. */
export function showChanges(changes: readonly PolicyChange[], titleOf?: (task: string) => string): string {
  const titles = changes.map(({ field }) => (titleOf && field.startsWith('tasks.') ? titleOf(field.split('.')[1]!) : ''));
  const named = titles.some((title) => title !== '');
  return renderTable(
    [{ heading: '规则' }, { heading: '名称' }, ...(named ? [{ heading: '任务', widest: 30 }] : []), { heading: '原来', widest: 30 }, { heading: '现在', widest: 30 }],
    changes.map(({ field, was, is }, at) => [
      nameOf(field.split('.').at(-1) ?? field), field, ...(named ? [titles[at]!] : []), was === undefined ? '（无）' : sayValue(was), is === undefined ? '（无）' : sayValue(is),
    ]),
  );
}

/** The same as a file to edit, every line with what it decides. */
export function policyAsYaml(policy: Policy): string {
  const lines = fields.map((field) => `# ${policyFields[field].name}：${policyFields[field].decides}\n${field}: ${stringify(policy[field], { collectionStyle: 'flow' }).trim()}`);
  const own = policy.overrides ? stringify({ overrides: policy.overrides }).trim() : '# 单独设定，例如：\n# overrides:\n#   units:\n#     财务科: { signWorkdays: 3 }\n#   tasks: # 按序号；没有序号或序号重复的写行号，要加引号\n#     6: { period: monthly }\n#     "#9": { offline: true }';
  return `${[...lines, own].join('\n\n')}\n`;
}

const nameOf = (field: string): string => (Object.hasOwn(policyFields, field) ? policyFields[field as keyof typeof policyFields].name : field);
