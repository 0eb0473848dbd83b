import { instructionKinds } from '../../../core/task/task-event.ts';
import { linkPage, LONGEST_INSTRUCTION, recordedPage } from '../pages/link-page.ts';
import type { LinkAct, Typed } from './link-act.ts';

const kindOf = ({ kind }: Typed) => instructionKinds.find((each) => each === kind);

/** 批示: while the task is there it can be written; what became of the task the refusal says. */
export const instructByLink: LinkAct = {
  subject: () => '',
  fields: ['words', 'kind'],
  page: linkPage,
  problemWith(typed) {
    const { words = '' } = typed;
    if (words === '') return '请填写批示内容。';
    if ([...words].length > LONGEST_INSTRUCTION) return `批示内容请不超过 ${LONGEST_INSTRUCTION} 字。`;
    return kindOf(typed) ? null : '请选择处理方式。';
  },
  ask: (typed) => ({ type: 'instruct', kind: kindOf(typed) ?? '阅知', words: typed['words'] ?? '' }),
  recorded(props, { typed, entry, refusal, settled }) {
    const recorded = entry?.event?.type === 'instructed' ? { words: entry.words ?? '', kind: entry.event.kind } : null;
    const { words, kind } = recorded ?? { words: typed['words'] ?? '', kind: typed['kind'] ?? '' };
    return recordedPage({ ...props, kind, words, refusal, settled });
  },
};
