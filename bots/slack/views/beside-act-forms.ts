import type { types } from '@slack/bolt';
import type { BesideAct } from '../../../desk/acts-beside.ts';
import { callbackIds, fieldIds } from '../ids.ts';
import { choiceField, dateField, paragraph, textField } from './form-parts.ts';
import { taskForm, type TaskFormProps } from './task-form.ts';

type Act<A extends BesideAct['act']> = Extract<BesideAct, { act: A }>;

/** Value of the choice that means the task's own deadline; no cycle is called so. */
export const deadlineChoice = '-';

/** 申请延期, or after the date 逾期说明: which date, the new one, the reason. */
export function extensionForm(props: TaskFormProps, { dates }: Act<'requestExtension'>): types.ModalView {
  const { more } = props.words;
  const choices = dates.map((date) => ({ value: date.cycle ?? deadlineChoice, text: more.movableDate(date) }));
  return taskForm(props, {
    callbackId: callbackIds.requestExtension,
    formTitle: more.extensionTitle(dates[0]?.late ?? false),
    blocks: [
      choiceField({ id: fieldIds.date, label: more.whichDate, choices, initial: choices.slice(0, 1).map(({ value }) => value) }),
      dateField({ id: fieldIds.due, label: more.newDate, hint: more.extensionHint }),
      textField({ id: fieldIds.reason, label: more.reason, initial: '' }),
    ],
  });
}

/** 申请改派: the reason, and a unit that should lead instead. */
export function askReassignForm(props: TaskFormProps): types.ModalView {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.askReassign,
    formTitle: more.askReassignTitle,
    blocks: [
      textField({ id: fieldIds.reason, label: more.reason, initial: '', hint: more.reassignHint }),
      textField({ id: fieldIds.unit, label: more.suggested, initial: '', multiline: false, maxLength: 60, optional: true }),
    ],
  });
}

/** 暂无新进展: the text that goes on standing; the second time in a row it asks why. */
export function noChangeForm(props: TaskFormProps, { asksWhy }: Act<'noChange'>, standing: string): types.ModalView {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.noChange,
    formTitle: more.noChangeTitle,
    blocks: [
      paragraph(more.stands(standing)),
      textField({ id: fieldIds.reason, label: more.whyNoChange, initial: '', optional: !asksWhy, ...(asksWhy ? { hint: more.noChangeHint } : {}) }),
    ],
  });
}

/** 请配合单位提供: which units, by when. */
export function askCoUnitForm(props: TaskFormProps, { units, latest }: Act<'askCoUnit'>): types.ModalView {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.askCoUnit,
    formTitle: more.askCoUnitTitle,
    blocks: [
      choiceField({ id: fieldIds.units, label: more.coUnits, choices: units.map((unit) => ({ value: unit, text: unit })), initial: units, several: true }),
      dateField({ id: fieldIds.due, label: more.partDue, initial: latest, hint: more.partDueHint(latest) }),
    ],
  });
}

/** 转本单位同事 */
export function handOnForm(props: TaskFormProps, { colleagues }: Act<'handOn'>): types.ModalView {
  const { more, forms } = props.words;
  const choices = colleagues.map(({ name, address }) => ({ value: address, text: name }));
  return taskForm(props, {
    callbackId: callbackIds.handOn,
    formTitle: more.handOnTitle,
    submit: forms.handOnSubmit,
    blocks: [choiceField({ id: fieldIds.colleague, label: forms.handOn, choices, hint: forms.handOnHint })],
  });
}

/** 催办, with or without a word. */
export function nudgeForm(props: TaskFormProps): types.ModalView {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.nudge,
    formTitle: more.nudgeTitle,
    blocks: [textField({ id: fieldIds.note, label: more.nudgeWords, initial: '', optional: true })],
  });
}
