import type { types } from '@slack/bolt';
import type { BesideAct } from '../../../desk/acts-beside.ts';
import type { Words } from '../../../locales/words.ts';
import { writeButtonValue, type ButtonValue } from '../button-value.ts';
import { actionIds, callbackIds } from '../ids.ts';
import { paragraph, remark } from './form-parts.ts';
import { plainLine, plainText } from './plain-text.ts';

interface MoreFormProps {
  words: Words;
  metadata: string;
  /** The task as its channel may name it. */
  task: string;
  /** Of the line itself. */
  rest: types.Button[];
  acts: BesideAct[];
  /** Why something else cannot be done just now. */
  waits: string[];
  /** Why the line was sent, a sentence each. */
  why: string[];
  /** Ids the buttons of `acts` carry. */
  value: ButtonValue;
}

/** 更多 of a line: what else may be done about its task, a button each, and why it was sent. At most ten buttons in seven blocks. */
export function moreForm({ words, metadata, task, rest, acts, waits, why, value }: MoreFormProps): types.ModalView {
  const known = new Set(rest.map(({ action_id }) => action_id));
  const buttons = [...rest, ...acts.filter(({ act }) => !known.has(actionIds[act])).map((act) => besideButton(act, words, value))];
  return {
    type: 'modal',
    callback_id: callbackIds.more,
    title: plainText(words.more.title, 24),
    close: plainText(words.forms.close, 24),
    private_metadata: metadata,
    blocks: [
      { type: 'section', text: plainLine(task, 300) },
      ...(buttons.length === 0 ? [] : [{ type: 'actions' as const, elements: buttons }]),
      ...(waits.length === 0 ? [] : [remark(...waits)]),
      { type: 'header', text: plainText(words.more.whyTitle, 150) },
      paragraph(why.join('\n')),
    ],
  };
}

const besideButton = (act: BesideAct, { more: { buttons }, digest }: Words, value: ButtonValue): types.Button => ({
  type: 'button',
  action_id: actionIds[act.act],
  text: plainText(act.act === 'requestExtension' ? buttons.requestExtension(act.dates[0]?.late ?? false) : act.act === 'applyCompletion' ? digest.buttons.applyCompletion : buttons[act.act], 75),
  value: writeButtonValue(value),
});
