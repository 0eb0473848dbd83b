import type { types } from '@slack/bolt';
import { progressClasses, type ProgressClass } from '../../../core/task/task-state.ts';
import type { FollowedItem } from '../../../core/breakdown/items-of-cycle.ts';
import type { PresetClass } from '../../../core/report/preset-class.ts';
import type { Words } from '../../../locales/words.ts';
import { callbackIds, fieldIds, inputId } from '../ids.ts';
import { formView, longestField, paragraph, remark, textField } from './form-parts.ts';
import { plainLine, plainText } from './plain-text.ts';

export interface ReportFormProps {
  words: Words;
  metadata: string;
  number: string;
  title: string;
  cycle: string;
  /** `YYYY-MM-DD`. */
  due: string;
  goal: { text: string; brokenDown: boolean };
  /** Sub-items due by the end of the period, and what co-units gave for this report. */
  items: FollowedItem[];
  parts: { unit: string; text: string }[];
  /** Why it came back, null unless it did. */
  opinion: string | null;
  /** Words the form is filled with; `cycle` is the one they were written for, null when it is this one. */
  last: { done: string; next: string; difficulty: string; cycle: string | null };
  progressClass: ProgressClass;
  /** The rule that chose it, null where none did. */
  preset: PresetClass | null;
  /** Null where the report is signed off in another way and no name is asked. */
  attestedBy: string | null;
}

/** 填报: this period's goal above the box, last time's words in it. */
export function reportForm(props: ReportFormProps): types.ModalView {
  const { words, last, goal } = props;
  const { forms } = words;
  const option = (value: ProgressClass): types.PlainTextOption => ({ text: plainText(words.progress[value], 75), value });
  const isLong = [last.done, last.next, last.difficulty].some((text) => text.length > longestField);

  return formView({
    callbackId: callbackIds.report,
    title: forms.reportTitle,
    submit: forms.submit,
    close: forms.cancel,
    metadata: props.metadata,
    blocks: [
      { type: 'section', text: plainLine(`${props.number} ${props.title}`, 300) },
      remark(forms.due(props.cycle, props.due), forms.noSecrets),
      ...(props.opinion === null ? [] : [paragraph(forms.opinionShown(props.opinion))]),
      paragraph(`${forms.goal}${goal.brokenDown ? '' : forms.notBrokenDown}：${goal.text}`),
      ...(props.items.length === 0 ? [] : [remark(...props.items.slice(0, 10).map((item) => forms.followed(item)))]),
      ...props.parts.slice(0, 10).map(({ unit, text }) => paragraph(words.digest.partText(unit, text))),
      ...(last.cycle === null || last.done === '' ? [] : [remark(forms.fromLastTime(last.cycle))]),
      ...(isLong ? [remark(forms.cutAt(longestField - 1))] : []),
      textField({ id: fieldIds.done, label: forms.done, initial: last.done }),
      textField({ id: fieldIds.next, label: forms.next, initial: last.next, optional: true }),
      textField({ id: fieldIds.difficulty, label: forms.difficulty, initial: last.difficulty, optional: true }),
      ...(props.preset === null ? [] : [remark(`${forms.presetWhy(props.preset.reason, props.preset.count)}${words.progress[props.preset.progressClass]}`)]),
      {
        type: 'input',
        block_id: fieldIds.progressClass,
        label: plainText(forms.progressClass, 2000),
        element: {
          type: 'static_select',
          action_id: inputId,
          options: progressClasses.map(option),
          initial_option: option(props.progressClass),
        },
      },
      ...(props.attestedBy === null ? [] : [
        textField({ id: fieldIds.attestedBy, label: forms.attestedBy, initial: props.attestedBy, multiline: false, hint: forms.attestedHint, maxLength: 50 }),
      ]),
    ],
  });
}
