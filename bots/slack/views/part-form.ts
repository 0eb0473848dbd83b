import type { types } from '@slack/bolt';
import type { Words } from '../../../locales/words.ts';
import { callbackIds, fieldIds } from '../ids.ts';
import { formView, paragraph, remark, textField } from './form-parts.ts';
import { plainLine } from './plain-text.ts';

interface PartFormProps {
  words: Words;
  metadata: string;
  number: string;
  title: string;
  cycle: string;
  /** `YYYY-MM-DD`. */
  due: string;
  goal: { text: string; brokenDown: boolean };
}

/** 填写配合情况: this period's goal above the box. */
export function partForm({ words, metadata, number, title, cycle, due, goal }: PartFormProps): types.ModalView {
  const { forms } = words;
  return formView({
    callbackId: callbackIds.part,
    title: forms.partTitle,
    submit: forms.submit,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      remark(forms.due(cycle, due), forms.noSecrets),
      paragraph(`${forms.goal}${goal.brokenDown ? '' : forms.notBrokenDown}：${goal.text}`),
      textField({ id: fieldIds.part, label: forms.part, initial: '' }),
    ],
  });
}
