import type { types } from '@slack/bolt';
import type { Words } from '../../../locales/words.ts';
import { formView, paragraph, remark } from './form-parts.ts';
import { plainLine } from './plain-text.ts';

/** What every form about one task is made from. */
export interface TaskFormProps {
  words: Words;
  metadata: string;
  /** The task as its channel may name it. */
  task: string;
}

interface TaskForm {
  callbackId: string;
  formTitle: string;
  /** The button's words; 提交 where nothing else is said. */
  submit?: string;
  /** What it is decided about, '' for nothing. */
  about?: string;
  blocks: types.KnownBlock[];
}

/** A modal with the task's number and title above its fields, and the one line of every form below (process.md §3). */
export const taskForm = ({ words: { forms, more }, metadata, task }: TaskFormProps, { callbackId, formTitle, submit = more.submit, about = '', blocks }: TaskForm): types.ModalView =>
  formView({
    callbackId,
    title: formTitle,
    submit,
    close: forms.cancel,
    metadata,
    blocks: [{ type: 'section', text: plainLine(task, 300) }, ...(about === '' ? [] : [paragraph(about)]), ...blocks, remark(forms.noSecrets)],
  });
