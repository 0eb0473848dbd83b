import type { types } from '@slack/bolt';
import type { Words } from '../../../locales/words.ts';
import { callbackIds, fieldIds } from '../ids.ts';
import { formView, paragraph, remark, textField } from './form-parts.ts';
import { plainLine } from './plain-text.ts';

interface CompletionFormProps {
  words: Words;
  metadata: string;
  number: string;
  title: string;
  objective: string;
  /** Filled with the newest approved words. */
  summary: string;
}

/** 申请办结: the objective above, what was reached below. */
export function completionForm({ words, metadata, number, title, objective, summary }: CompletionFormProps): types.ModalView {
  const { forms } = words;
  return formView({
    callbackId: callbackIds.applyCompletion,
    title: forms.completionTitle,
    submit: forms.submit,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      paragraph(objective),
      remark(forms.noSecrets),
      textField({ id: fieldIds.summary, label: forms.summary, initial: summary }),
    ],
  });
}
