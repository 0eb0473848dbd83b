import type { types } from '@slack/bolt';
import type { Words } from '../../../locales/words.ts';
import type { SubmissionView } from '../../../ports/reads.ts';
import { callbackIds, fieldIds } from '../ids.ts';
import { formView, paragraph, textField } from './form-parts.ts';
import { plainLine } from './plain-text.ts';

interface OpinionFormProps {
  words: Words;
  metadata: string;
  number: string;
  title: string;
  /** The text that goes back, null for an application for completion. */
  submission: SubmissionView | null;
}

/** 退回: the submitted text above, the opinion below. */
export function opinionForm({ words, metadata, number, title, submission }: OpinionFormProps): types.ModalView {
  const { forms } = words;
  const parts = submission ? [submission.words.done, submission.words.next, submission.words.difficulty] : [];
  return formView({
    callbackId: submission ? callbackIds.return : callbackIds.returnCompletion,
    title: submission ? forms.returnTitle : forms.returnCompletionTitle,
    submit: forms.submitReturn,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      ...(submission ? [paragraph(`${forms.submittedText}：${parts.filter((part) => part.trim() !== '').join('\n')}`)] : []),
      textField({ id: fieldIds.opinion, label: forms.opinion, initial: '' }),
    ],
  });
}
