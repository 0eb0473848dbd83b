import type { types } from '@slack/bolt';
import type { Person } from '../../../core/plan/directory.ts';
import type { Words } from '../../../locales/words.ts';
import { callbackIds, fieldIds, inputId } from '../ids.ts';
import { formView } from './form-parts.ts';
import { plainLine, plainText } from './plain-text.ts';

interface MoreFormProps {
  words: Words;
  metadata: string;
  /** The task as its channel may name it. */
  task: string;
  /** At least one. */
  colleagues: Person[];
}

/** Slack takes no more options. */
const MOST = 100;

/** 更多: the task goes to a colleague of the unit. */
export const moreForm = ({ words: { forms }, metadata, task, colleagues }: MoreFormProps): types.ModalView =>
  formView({
    callbackId: callbackIds.handOn,
    title: forms.moreTitle,
    submit: forms.handOnSubmit,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(task, 300) },
      {
        type: 'input',
        block_id: fieldIds.colleague,
        label: plainText(forms.handOn, 2000),
        hint: plainText(forms.handOnHint, 2000),
        element: {
          type: 'static_select',
          action_id: inputId,
          options: colleagues.slice(0, MOST).map(({ name, address }) => ({ text: plainText(name, 75), value: address })),
        },
      },
    ],
  });
