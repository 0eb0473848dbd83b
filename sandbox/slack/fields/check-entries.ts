import type { Block, Element } from '../block-kit/block.ts';
import { entryOf, optionsOf } from './state-values.ts';
import type { Entry, Typed } from './typed.ts';

const isEmpty = (entry: Entry) => entry === null || entry.length === 0 || (typeof entry === 'string' && entry.trim() === '');

function refuseNumber(element: Element, entry: string): string | undefined {
  const number = Number(entry);
  if (!/^-?\d+(\.\d+)?$/.test(entry.trim())) return '请输入数字';
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return '请输入整数';
  if (element.min_value !== undefined && number < Number(element.min_value)) return `不能小于 ${element.min_value}`;
  if (element.max_value !== undefined && number > Number(element.max_value)) return `不能大于 ${element.max_value}`;
  return undefined;
}

function refuseText(element: Element, entry: string): string | undefined {
  const max = element.max_length ?? 3000;
  if (entry.length > max) return `最多 ${max} 个字符，现有 ${entry.length} 个`;
  if (entry.length < (element.min_length ?? 0)) return `至少 ${element.min_length} 个字符`;
  return undefined;
}

function refuseEntry(element: Element, entry: Entry): string | undefined {
  if (element.options || element.option_groups) {
    const offered = new Set(optionsOf(element).map((option) => option.value));
    const chosen = typeof entry === 'string' ? [entry] : (entry ?? []);
    const limit = element.max_selected_items ?? Number.POSITIVE_INFINITY;
    if (!chosen.every((value) => offered.has(value))) return '所选的不在选项中';
    return chosen.length > limit ? `最多选 ${limit} 项` : undefined;
  }
  const line = typeof entry === 'string' ? entry : '';
  if (element.type === 'number_input') return refuseNumber(element, line);
  if (element.type === 'email_text_input') return /^[^\s@]+@[^\s@]+$/.test(line) ? undefined : '请输入邮箱地址';
  if (element.type === 'url_text_input') return URL.canParse(line) ? undefined : '请输入网址';
  if (element.type === 'datepicker') return /^\d{4}-\d{2}-\d{2}$/.test(line) ? undefined : '请选择日期';
  if (element.type === 'timepicker') return /^\d{2}:\d{2}$/.test(line) ? undefined : '请选择时间';
  return refuseText(element, line);
}

/**
 * What Slack's own client refuses before it sends a form: required fields left empty, lengths, numbers, options.
 * Answers a sentence by block id; empty when the form may go.
 */
export function checkEntries(blocks: readonly Block[], typed: Typed): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !block.element) continue;
    const entry = entryOf(block, block.element, typed);
    const refusal = isEmpty(entry) ? (block.optional === true ? undefined : '请填写此项') : refuseEntry(block.element, entry);
    if (refusal !== undefined) errors[block.block_id] = refusal;
  }
  return errors;
}
