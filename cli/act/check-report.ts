import { figureDoubts } from '../../core/report/figure-doubts.ts';
import { formFigures } from '../../core/report/form-figure.ts';
import { presetClass } from '../../core/report/preset-class.ts';
import type { Ask } from '../../desk/ask.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { SubmissionView, TaskView } from '../../ports/reads.ts';
import { CommandFault } from '../command-fault.ts';
import { exitCode } from '../exit-code.ts';
import type { ActOptions } from './act-options.ts';

type Report = Extract<Ask, { type: 'submitReport' }>;

interface Behind {
  task: TaskView;
  submissions: SubmissionView[];
  /** Of the cycle, `YYYY-MM-DD`. */
  due: string;
}

/**
 * A report before it is handed in: figures that look wrong are asked back unless they were checked, and a class nobody
 * named is the one the rules propose, with its reason in `why` ('' without one). Throws `CommandFault`.
 */
export function checkReport(ask: Report, options: Pick<ActOptions, 'class' | 'checked'>, { task, submissions, due }: Behind): { ask: Report; why: string } {
  const last = submissions.findLast((each) => each.cycle < ask.cycle && each.standing === 'approved')?.words.values ?? [];
  const figures = formFigures(task.draft.indicators, last, ask.report.values);
  const doubts = figureDoubts(ask.report.values, figures, ask.report.done);
  if (doubts.length > 0 && options.checked !== true) {
    throw new CommandFault('FIGURES_IN_DOUBT', `报送的数值请核对：${doubts.join('；')}。`, '改正后重报；确认无误请加 --checked。', exitCode.wrongUse);
  }
  const preset = options.class === undefined ? presetClass({ state: task.state, due, figures }) : null;
  if (!preset) return { ask, why: '' };
  return { ask: { ...ask, progressClass: preset.progressClass }, why: `${words.forms.presetWhy(preset.reason, preset.count)}${preset.progressClass}` };
}
