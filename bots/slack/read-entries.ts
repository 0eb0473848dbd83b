import type { ViewStateValue } from '@slack/bolt';
import { inputId } from './ids.ts';

/** What a form's fields hold, by block id; '' for an empty one, of several choices one a line. */
export type Entries = Record<string, string>;

export function readEntries(values: Record<string, Record<string, ViewStateValue>>): Entries {
  const entries = Object.entries(values).map(([blockId, elements]): [string, string] => {
    const element = elements[inputId];
    return [blockId, element?.selected_option?.value ?? element?.selected_date ?? element?.selected_options?.map(({ value }) => value).join('\n') ?? element?.value ?? ''];
  });
  return Object.fromEntries(entries);
}
