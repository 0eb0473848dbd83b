import type { types } from '@slack/bolt';
import { isAsked, type CallColumn } from '../../../core/call/call-column.ts';
import type { Words } from '../../../locales/words.ts';
import { callbackIds, columnPrefix, fieldIds } from '../ids.ts';
import { formView, paragraph, remark, textField } from './form-parts.ts';
import { plainLine } from './plain-text.ts';

interface Props {
  words: Words;
  metadata: string;
  number: string;
  title: string;
}

interface AnswerProps extends Props {
  /** What was asked: the 批示, or the opinion with which the answer came back. */
  asked: string;
}

/** 拟办: the 批示 above, by when its unit answers, and what the office adds. */
export const registerForm = ({ words: { forms }, metadata, number, title, asked }: AnswerProps): types.ModalView =>
  formView({
    callbackId: callbackIds.registerInstruction,
    title: forms.registerTitle,
    submit: forms.submitRegister,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      ...(asked === '' ? [] : [paragraph(forms.instructionShown(asked))]),
      textField({ id: fieldIds.due, label: forms.answerBy, initial: '', multiline: false, maxLength: 10, hint: forms.answerByHint }),
      textField({ id: fieldIds.note, label: forms.note, initial: '', optional: true }),
    ],
  });

/** 反馈: the 批示 above, what was done below. */
export const answerForm = ({ words: { forms }, metadata, number, title, asked }: AnswerProps): types.ModalView =>
  formView({
    callbackId: callbackIds.answerInstruction,
    title: forms.answerTitle,
    submit: forms.submit,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      ...(asked === '' ? [] : [paragraph(forms.instructionShown(asked))]),
      remark(forms.noSecrets),
      textField({ id: fieldIds.answer, label: forms.answer, initial: '' }),
    ],
  });

/** 退回 of an answer: the answer above, the opinion below. */
export const returnAnswerForm = ({ words: { forms }, metadata, number, title, asked }: AnswerProps): types.ModalView =>
  formView({
    callbackId: callbackIds.returnAnswer,
    title: forms.returnAnswerTitle,
    submit: forms.submitReturn,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      paragraph(`${forms.submittedText}：${asked}`),
      textField({ id: fieldIds.opinion, label: forms.opinion, initial: '' }),
    ],
  });

interface CallProps extends Props {
  /** `YYYY-MM-DD` */
  due: string;
  columns: CallColumn[];
  /** Why the notice is short, '' where it is not. */
  reason: string;
}

/** 临时调度: what is on file is shown, a field for each column that is not. A modal takes 100 blocks. */
export const callForm = ({ words: { forms }, metadata, number, title, due, columns, reason }: CallProps): types.ModalView =>
  formView({
    callbackId: callbackIds.answerCall,
    title: forms.callTitle,
    submit: forms.submit,
    close: forms.cancel,
    metadata,
    blocks: [
      { type: 'section', text: plainLine(`${number} ${title}`, 300) },
      remark(forms.callDue(due), forms.noSecrets),
      ...(reason === '' ? [] : [paragraph(reason)]),
      ...columns.flatMap(({ name, text, cycle }) => (text === null ? [] : [remark(forms.filed(name, text, cycle))])).slice(0, 40),
      ...columns.filter(isAsked).slice(0, 50).map(({ name }) => textField({ id: `${columnPrefix}${name}`, label: name, initial: '' })),
    ],
  });
