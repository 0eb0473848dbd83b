import type { types } from '@slack/bolt';
import type { Words } from '../../../locales/words.ts';
import { callbackIds, fieldIds } from '../ids.ts';
import { formView, paragraph, remark, textField } from './form-parts.ts';
import { plainLine } from './plain-text.ts';

interface BreakdownFormProps {
  words: Words;
  metadata: string;
  number: string;
  title: string;
  /** As `writeBreakdown` writes it. */
  text: string;
}

/** 细化分解 to edit: one text, a line a quarter and a line a sub-item. */
export function breakdownForm({ words, metadata, number, title, text }: BreakdownFormProps): types.ModalView {
  const { forms } = words;
  return formView({
    callbackId: callbackIds.breakdown,
    title: forms.breakdownTitle,
    submit: forms.submit,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      remark(forms.noSecrets),
      textField({ id: fieldIds.breakdown, label: forms.breakdown, initial: text, hint: forms.breakdownHint }),
    ],
  });
}

/** 退回: the breakdown above, the opinion below. */
export function returnBreakdownForm({ words, metadata, number, title, text }: BreakdownFormProps): types.ModalView {
  const { forms } = words;
  return formView({
    callbackId: callbackIds.returnBreakdown,
    title: forms.returnBreakdownTitle,
    submit: forms.submitReturn,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      paragraph(`${forms.submittedText}：${text}`),
      textField({ id: fieldIds.opinion, label: forms.opinion, initial: '' }),
    ],
  });
}
