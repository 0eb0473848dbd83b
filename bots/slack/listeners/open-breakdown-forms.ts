import { writeBreakdown } from '../../../core/breakdown/write-breakdown.ts';
import { breakdownToEdit } from '../../breakdown-to-edit.ts';
import type { BotDeps } from '../bot-deps.ts';
import { breakdownForm, returnBreakdownForm } from '../views/breakdown-form.ts';
import { noticeView } from '../views/notice.ts';
import { onClick } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

/** 修改分解: filled with what was handed in last, or with what the plan proposes. */
export const openBreakdownForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words } = deps;
    if (!item) return tellGone(deps, click);
    const { number, title } = item.task;
    const text = writeBreakdown(breakdownToEdit(item.task));
    await openForm(deps, click, words.forms.breakdownTitle, () =>
      Promise.resolve(breakdownForm({ words, metadata: click.originOf(value, false), number, title, text })),
    );
  });

/** 退回 of a breakdown: asks the opinion, with the text that was shown above it. */
export const openReturnBreakdownForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { forms, rejections } = deps.words;
    if (!item || !value.content) return tellGone(deps, click);
    const { number, title, state } = item.task;
    await openForm(deps, click, forms.returnBreakdownTitle, () => {
      if (state.breakdown?.proposal?.text !== value.content) return Promise.resolve(noticeView(forms.returnBreakdownTitle, rejections.CONTENT_CHANGED, forms.close));
      const text = writeBreakdown(breakdownToEdit(item.task));
      return Promise.resolve(returnBreakdownForm({ words: deps.words, metadata: click.originOf(value, false), number, title, text }));
    });
  });
