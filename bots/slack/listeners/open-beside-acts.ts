import type { types } from '@slack/bolt';
import type { BesideAct } from '../../../desk/acts-beside.ts';
import { standingReport } from '../../../desk/standing-report.ts';
import type { DeliveryItem } from '../../../ports/reads.ts';
import { sayTask } from '../../../locales/say-task.ts';
import type { BotDeps } from '../bot-deps.ts';
import { askCoUnitForm, askReassignForm, extensionForm, handOnForm, noChangeForm, nudgeForm } from '../views/beside-act-forms.ts';
import { noticeView } from '../views/notice.ts';
import type { TaskFormProps } from '../views/task-form.ts';
import { onClick, type ClickListener } from './on-click.ts';
import { openForm } from './open-form.ts';
import { actsBesideLine } from './open-more.ts';
import { tellGone } from './tell-gone.ts';

type Act<A extends BesideAct['act']> = Extract<BesideAct, { act: A }>;

/** Opens the form of an act under 更多, if the task would still take it; else says why not. */
function openBeside<A extends BesideAct['act']>(
  deps: BotDeps,
  name: A,
  title: string,
  build: (props: TaskFormProps, act: Act<A>, item: DeliveryItem) => types.ModalView | Promise<types.ModalView>,
): ClickListener {
  return onClick(deps, async (click) => {
    const { item, value } = click;
    const { words } = deps;
    if (!item) return tellGone(deps, click);
    await openForm(deps, click, title, async () => {
      const { acts, waits } = await actsBesideLine(deps, click, item);
      const act = acts.find((each): each is Act<A> => each.act === name);
      const [code] = waits;
      if (!act) return noticeView(title, code === undefined ? words.more.notNow : words.rejections[code], words.forms.close);
      const metadata = click.originOf('cycle' in act ? { ...value, cycle: act.cycle } : value, false);
      return build({ words, metadata, task: sayTask(words, item.task) }, act, item);
    });
  });
}

export const openExtensionForm = (deps: BotDeps) => openBeside(deps, 'requestExtension', deps.words.more.extensionTitle(false), extensionForm);

export const openAskReassignForm = (deps: BotDeps) => openBeside(deps, 'askReassign', deps.words.more.askReassignTitle, askReassignForm);

export const openNoChangeForm = (deps: BotDeps) =>
  openBeside(deps, 'noChange', deps.words.more.noChangeTitle, async (props, act, { task }) => {
    const standing = standingReport(task.state, await deps.reads.submissions(task.id), act.cycle);
    return noChangeForm(props, act, standing?.words.done ?? '');
  });

export const openAskCoUnitForm = (deps: BotDeps) => openBeside(deps, 'askCoUnit', deps.words.more.askCoUnitTitle, askCoUnitForm);

export const openHandOnForm = (deps: BotDeps) => openBeside(deps, 'handOn', deps.words.more.handOnTitle, handOnForm);

export const openNudgeForm = (deps: BotDeps) => openBeside(deps, 'nudge', deps.words.more.nudgeTitle, nudgeForm);
