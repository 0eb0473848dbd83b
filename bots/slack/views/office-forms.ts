import type { types } from '@slack/bolt';
import type { Person } from '../../../core/plan/directory.ts';
import { instructionKinds } from '../../../core/task/task-event.ts';
import type { Words } from '../../../locales/words.ts';
import { callbackIds, fieldIds } from '../ids.ts';
import { choiceField, dateField, formView, paragraph, remark, textField } from './form-parts.ts';
import { plainLine } from './plain-text.ts';

interface Props {
  words: Words;
  metadata: string;
  number: string;
  title: string;
}

interface Form {
  callbackId: string;
  formTitle: string;
  submit: string;
  /** What it is decided about, '' for nothing. */
  about?: string;
  blocks: types.KnownBlock[];
}

const officeForm = ({ words: { forms }, metadata, number, title }: Props, { callbackId, formTitle, submit, about = '', blocks }: Form): types.ModalView =>
  formView({
    callbackId, title: formTitle, submit, close: forms.cancel, metadata,
    blocks: [{ type: 'section', text: plainLine(`${number} ${title}`, 300) }, ...(about === '' ? [] : [paragraph(about)]), ...blocks],
  });

/** 暂缓: until when and why. */
export const holdLetterForm = (props: Props, latest: string): types.ModalView => {
  const { more } = props.words;
  return officeForm(props, {
    callbackId: callbackIds.holdLetter, formTitle: more.holdTitle, submit: more.submit,
    blocks: [
      dateField({ id: fieldIds.due, label: more.holdUntil, initial: latest, hint: more.holdHint }),
      textField({ id: fieldIds.reason, label: more.reason, initial: '' }),
    ],
  });
};

/** 拟同意, for the leader in charge to decide; `about` is what the unit asks. */
export const proposeExtensionForm = (props: Props, about: string): types.ModalView => {
  const { more } = props.words;
  return officeForm(props, {
    callbackId: callbackIds.proposeExtension, formTitle: more.proposeTitle, submit: more.proposeSubmit, about,
    blocks: [textField({ id: fieldIds.opinion, label: more.proposal, initial: '', optional: true, hint: more.proposalHint })],
  });
};

export const refuseExtensionForm = (props: Props, about: string): types.ModalView => {
  const { more } = props.words;
  return officeForm(props, {
    callbackId: callbackIds.refuseExtension, formTitle: more.refuseExtensionTitle, submit: more.refuseSubmit, about,
    blocks: [textField({ id: fieldIds.opinion, label: more.refusal, initial: '' })],
  });
};

/** 改派: who leads instead; `suggested` is what the unit named. */
export const reassignForm = (props: Props, { about, suggested }: { about: string; suggested: string }): types.ModalView => {
  const { more } = props.words;
  return officeForm(props, {
    callbackId: callbackIds.reassign, formTitle: more.reassignTitle, submit: more.submit, about,
    blocks: [
      textField({ id: fieldIds.unit, label: more.newLead, initial: suggested, multiline: false, maxLength: 60, hint: more.newLeadHint }),
      textField({ id: fieldIds.reason, label: more.reason, initial: '', optional: true }),
    ],
  });
};

export const keepUnitForm = (props: Props, about: string): types.ModalView => {
  const { more } = props.words;
  return officeForm(props, {
    callbackId: callbackIds.keepUnit, formTitle: more.keepUnitTitle, submit: more.refuseSubmit, about,
    blocks: [textField({ id: fieldIds.opinion, label: more.refusal, initial: '' })],
  });
};

/** 整改: what has to be mended and by when. */
export const reopenForm = (props: Props): types.ModalView => {
  const { more } = props.words;
  return officeForm(props, {
    callbackId: callbackIds.reopen, formTitle: more.reopenTitle, submit: more.submit,
    blocks: [dateField({ id: fieldIds.due, label: more.reopenDue }), textField({ id: fieldIds.reason, label: more.reopenReason, initial: '' })],
  });
};

/** 代录: whose words came back on paper, and what they ask. */
export const recordInstructionForm = (props: Props, leaders: readonly Person[]): types.ModalView => {
  const { more, instructionKinds: names } = props.words;
  return officeForm(props, {
    callbackId: callbackIds.recordInstruction, formTitle: more.recordTitle, submit: more.submit,
    blocks: [
      choiceField({ id: fieldIds.leader, label: more.leader, choices: leaders.map(({ name, address }) => ({ value: address, text: name })), initial: leaders.slice(0, 1).map(({ address }) => address) }),
      choiceField({ id: fieldIds.kind, label: more.instructionKind, choices: instructionKinds.map((kind) => ({ value: kind, text: names[kind] })), initial: ['办理'] }),
      textField({ id: fieldIds.note, label: more.instructionWords, initial: '' }),
      remark(more.recordHint),
    ],
  });
};
