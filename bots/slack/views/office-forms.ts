import type { types } from '@slack/bolt';
import type { Person } from '../../../core/plan/directory.ts';
import { instructionKinds } from '../../../core/task/task-event.ts';
import { callbackIds, fieldIds } from '../ids.ts';
import { choiceField, dateField, remark, textField } from './form-parts.ts';
import { taskForm, type TaskFormProps } from './task-form.ts';

/** 暂缓: until when and why. */
export const holdLetterForm = (props: TaskFormProps, latest: string): types.ModalView => {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.holdLetter, formTitle: more.holdTitle,
    blocks: [
      dateField({ id: fieldIds.due, label: more.holdUntil, initial: latest, hint: more.holdHint(latest) }),
      textField({ id: fieldIds.reason, label: more.reason, initial: '' }),
    ],
  });
};

/** 拟同意, for the leader in charge to decide; `about` is what the unit asks. */
export const proposeExtensionForm = (props: TaskFormProps, about: string): types.ModalView => {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.proposeExtension, formTitle: more.proposeTitle, submit: more.proposeSubmit, about,
    blocks: [textField({ id: fieldIds.opinion, label: more.proposal, initial: '', optional: true, hint: more.proposalHint })],
  });
};

export const refuseExtensionForm = (props: TaskFormProps, about: string): types.ModalView => {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.refuseExtension, formTitle: more.refuseExtensionTitle, submit: more.refuseSubmit, about,
    blocks: [textField({ id: fieldIds.opinion, label: more.refusal, initial: '' })],
  });
};

/** 改派: who leads instead; `suggested` is what the unit named. */
export const reassignForm = (props: TaskFormProps, { about, suggested }: { about: string; suggested: string }): types.ModalView => {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.reassign, formTitle: more.reassignTitle, about,
    blocks: [
      textField({ id: fieldIds.unit, label: more.newLead, initial: suggested, multiline: false, maxLength: 60, hint: more.newLeadHint }),
      textField({ id: fieldIds.reason, label: more.reason, initial: '', optional: true }),
    ],
  });
};

export const keepUnitForm = (props: TaskFormProps, about: string): types.ModalView => {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.keepUnit, formTitle: more.keepUnitTitle, submit: more.refuseSubmit, about,
    blocks: [textField({ id: fieldIds.opinion, label: more.refusal, initial: '' })],
  });
};

/** 整改: what has to be mended and by when. */
export const reopenForm = (props: TaskFormProps): types.ModalView => {
  const { more } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.reopen, formTitle: more.reopenTitle,
    blocks: [dateField({ id: fieldIds.due, label: more.reopenDue }), textField({ id: fieldIds.reason, label: more.reopenReason, initial: '' })],
  });
};

/** 代录 of a decision on an extension that came back on paper; `about` is what the unit asks. */
export const recordDecisionForm = (props: TaskFormProps, about: string, leaders: readonly Person[]): types.ModalView => {
  const { more } = props.words;
  const decisions = [{ value: 'grant', text: more.buttons.grantExtension }, { value: 'refuse', text: more.buttons.refuseExtension }];
  return taskForm(props, {
    callbackId: callbackIds.recordDecision, formTitle: more.recordDecisionTitle, about,
    blocks: [
      leaderField(more.leader, leaders),
      choiceField({ id: fieldIds.kind, label: more.decision, choices: decisions }),
      textField({ id: fieldIds.opinion, label: more.decisionWords, initial: '', optional: true }),
    ],
  });
};

const leaderField = (label: string, leaders: readonly Person[]): types.InputBlock =>
  choiceField({ id: fieldIds.leader, label, choices: leaders.map(({ name, address }) => ({ value: address, text: name })), initial: leaders.slice(0, 1).map(({ address }) => address) });

/** 代录: whose words came back on paper, and what they ask. */
export const recordInstructionForm = (props: TaskFormProps, leaders: readonly Person[]): types.ModalView => {
  const { more, instructionKinds: names } = props.words;
  return taskForm(props, {
    callbackId: callbackIds.recordInstruction, formTitle: more.recordTitle,
    blocks: [
      leaderField(more.leader, leaders),
      choiceField({ id: fieldIds.kind, label: more.instructionKind, choices: instructionKinds.map((kind) => ({ value: kind, text: names[kind] })), initial: ['办理'] }),
      textField({ id: fieldIds.note, label: more.instructionWords, initial: '' }),
      remark(more.recordHint),
    ],
  });
};
