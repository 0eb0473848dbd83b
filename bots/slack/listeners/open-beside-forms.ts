import type { BotDeps } from '../bot-deps.ts';
import { answerForm, callForm, registerForm, returnAnswerForm } from '../views/beside-forms.ts';
import { noticeView } from '../views/notice.ts';
import { onClick } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

/** 拟办 of a 批示, with its words above the date. */
export const openRegisterForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value, view } = click;
    const { words } = deps;
    if (!item || !value.content) return tellGone(deps, click);
    const { id, number, title } = item.task;
    // One message may hold several 批示 of one task.
    const given = view.items.find(({ task, line }) => task.id === id && line.reason.rule === 'instructed' && String(line.version) === value.content);
    const metadata = click.originOf(value, false);
    await openForm(deps, click, words.forms.registerTitle, () => Promise.resolve(registerForm({ words, metadata, number, title, asked: given?.eventWords ?? '' })));
  });

/** 反馈: with the 批示, or the opinion with which the answer came back, above the field. */
export const openAnswerForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words } = deps;
    if (!item || !value.cycle) return tellGone(deps, click);
    const { number, title } = item.task;
    const metadata = click.originOf(value, false);
    await openForm(deps, click, words.forms.answerTitle, () => Promise.resolve(answerForm({ words, metadata, number, title, asked: item.eventWords ?? '' })));
  });

/** 退回 of an answer to a 批示. */
export const openReturnAnswerForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words } = deps;
    if (!item || !value.cycle || !value.content) return tellGone(deps, click);
    const { number, title } = item.task;
    const metadata = click.originOf(value, false);
    await openForm(deps, click, words.forms.returnAnswerTitle, () => Promise.resolve(returnAnswerForm({ words, metadata, number, title, asked: item.eventWords ?? '' })));
  });

/** 填报 of a call for a report: the columns that are not on file. */
export const openCallForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words, reads } = deps;
    if (!item || !value.cycle) return tellGone(deps, click);
    const { id, number, title } = item.task;
    const metadata = click.originOf(value, false);
    await openForm(deps, click, words.forms.callTitle, async () => {
      const call = (await reads.calls({ taskId: id })).find((each) => each.call === value.cycle);
      if (!call) return noticeView(words.forms.callTitle, words.rejections.NO_CALL, words.forms.close);
      const { due, columns, reason } = call;
      return callForm({ words, metadata, number, title, due, columns, reason });
    });
  });
