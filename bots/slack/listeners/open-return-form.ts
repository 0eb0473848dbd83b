import type { BotDeps } from '../bot-deps.ts';
import { noticeView } from '../views/notice.ts';
import { opinionForm } from '../views/opinion-form.ts';
import { onClick } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

/** 退回: asks the opinion, with the text that was shown above it. */
export const openReturnForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words, reads } = deps;
    if (!item || !value.cycle || !value.content) return tellGone(deps, click);
    const { task } = item;
    await openForm(deps, click, words.forms.returnTitle, async () => {
      const submission = (await reads.submissions(task.id)).find((each) => each.hash === value.content && each.cycle === value.cycle);
      if (!submission) return noticeView(words.forms.returnTitle, words.rejections.CONTENT_CHANGED, words.forms.close);
      return opinionForm({ words, metadata: click.originOf(value, false), number: task.number, title: task.title, submission });
    });
  });
