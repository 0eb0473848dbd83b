import type { types } from '@slack/bolt';
import { conclusions, type Conclusion } from '../../../core/task/task-state.ts';
import type { Words } from '../../../locales/words.ts';
import { callbackIds, fieldIds, inputId } from '../ids.ts';
import { formView, paragraph, remark, textField } from './form-parts.ts';
import { plainLine, plainText } from './plain-text.ts';

interface ConclusionFormProps {
  words: Words;
  metadata: string;
  number: string;
  title: string;
  objective: string;
  /** Filled with what was approved over the year. */
  summary: string;
  proposed: Conclusion;
}

/** 年终办结: what the year came to, and its summary. */
export function conclusionForm({ words, metadata, number, title, objective, summary, proposed }: ConclusionFormProps): types.ModalView {
  const { forms } = words;
  const option = (value: Conclusion): types.PlainTextOption => ({ text: plainText(words.conclusions[value], 75), value });
  return formView({
    callbackId: callbackIds.conclude,
    title: forms.concludeTitle,
    submit: forms.submit,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      paragraph(objective),
      {
        type: 'input',
        block_id: fieldIds.conclusion,
        label: plainText(forms.conclusion, 2000),
        element: { type: 'static_select', action_id: inputId, options: conclusions.map(option), initial_option: option(proposed) },
      },
      ...(summary === '' ? [] : [remark(forms.fromYear)]),
      remark(forms.noSecrets),
      textField({ id: fieldIds.summary, label: forms.summary, initial: summary }),
    ],
  });
}
