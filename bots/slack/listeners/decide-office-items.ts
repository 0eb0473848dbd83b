import type { types } from '@slack/bolt';
import type { DeliveryItem } from '../../../ports/reads.ts';
import { sayTask } from '../../../locales/say-task.ts';
import { leadersFirstOf } from '../../leaders-first-of.ts';
import { offersOf, type Offer } from '../../offers.ts';
import type { BotDeps } from '../bot-deps.ts';
import { holdLetterForm, keepUnitForm, proposeExtensionForm, reassignForm, recordDecisionForm, recordInstructionForm, refuseExtensionForm, reopenForm } from '../views/office-forms.ts';
import { noticeView } from '../views/notice.ts';
import { doAtOnce } from './do-at-once.ts';
import type { TaskFormProps } from '../views/task-form.ts';
import { onClick, type Click, type ClickListener } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

type OfferOf<A extends Offer['act']> = Extract<Offer, { act: A }>;

/** The offer behind a button, while the line still makes it; an older request's answers nothing. */
function offerBehind<A extends Offer['act']>(item: DeliveryItem, act: A, { content, rung }: Click['value']): OfferOf<A> | undefined {
  const found = offersOf(item).find((offer): offer is OfferOf<A> => offer.act === act);
  if (found && 'request' in found && String(found.request) !== content) return undefined;
  return found && 'rung' in found && found.rung !== rung ? undefined : found;
}

type Build<A extends Offer['act']> = (props: TaskFormProps, item: DeliveryItem, offer: OfferOf<A>, click: Click) => types.ModalView | null | Promise<types.ModalView | null>;

/** Opens the form of an item's decision, or says that it is none any more. */
const openDecision = <A extends Offer['act']>(deps: BotDeps, act: A, title: string, build: Build<A>): ClickListener =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words } = deps;
    if (!item) return tellGone(deps, click);
    const props = { words, metadata: click.originOf(value, false), task: sayTask(words, item.task) };
    await openForm(deps, click, title, async () => {
      const offer = offerBehind(item, act, value);
      const form = offer ? await build(props, item, offer, click) : null;
      return form ?? noticeView(title, words.more.notNow, words.forms.close);
    });
  });

/** 暂缓: the day the rules allow at most stands in the form. */
export const openHoldForm = (deps: BotDeps) =>
  openDecision(deps, 'decideLetter', deps.words.more.holdTitle, async (props, { task }, { cycle, rung }, { person }) => {
    const ask = { type: 'holdLetter' as const, cycle, rung, reason: '—' };
    const [decision] = await deps.desk.foresee({ by: person.address, via: 'chat', asks: [{ taskId: task.id, ask }] });
    if (!decision?.ok) return decision ? noticeView(props.words.more.holdTitle, props.words.rejections[decision.code], props.words.forms.close) : null;
    const [held] = decision.events;
    return held?.type === 'letterHeld' ? holdLetterForm(props, held.until) : null;
  });

/** 批准发出 */
export const releaseLetter = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { cycle, rung } = value;
    if (!item || !cycle || rung === undefined) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: item.task.id, ask: { type: 'releaseLetter', cycle, rung } }]);
  });

/** 同意 of a first and short extension. */
export const grantExtension = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    if (!item || !value.content) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: item.task.id, ask: { type: 'decideExtension', grant: true, request: Number(value.content), opinion: '' } }]);
  });

/** What the unit asks for and why, above the office's answer. */
const extensionAsked = ({ words: { more } }: TaskFormProps, { task: { state }, eventWords }: DeliveryItem): string =>
  state.extension ? more.extensionAsked({ ...state.extension, reason: eventWords ?? '' }) : '';

export const openProposeForm = (deps: BotDeps) =>
  openDecision(deps, 'decideExtension', deps.words.more.proposeTitle, (props, item) => proposeExtensionForm(props, extensionAsked(props, item)));

export const openRefuseExtensionForm = (deps: BotDeps) =>
  openDecision(deps, 'decideExtension', deps.words.more.refuseExtensionTitle, (props, item) => refuseExtensionForm(props, extensionAsked(props, item)));

const reassignAsked = ({ words: { more } }: TaskFormProps, { task: { state }, eventWords }: DeliveryItem): string =>
  state.reassign ? more.reassignAsked(state.reassign.unit, state.reassign.suggested, eventWords ?? '') : '';

/** 改派 */
export const openReassignForm = (deps: BotDeps) =>
  openDecision(deps, 'decideReassign', deps.words.more.reassignTitle, (props, item) =>
    reassignForm(props, { about: reassignAsked(props, item), suggested: item.task.state.reassign?.suggested ?? '' }),
  );

export const openKeepUnitForm = (deps: BotDeps) =>
  openDecision(deps, 'decideReassign', deps.words.more.keepUnitTitle, (props, item) => keepUnitForm(props, reassignAsked(props, item)));

/** 销号 after 回头看. */
export const closeOutTask = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    if (!click.item) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: click.item.task.id, ask: { type: 'closeOut' } }]);
  });

/** 整改 after 回头看. */
export const openReopenForm = (deps: BotDeps) => openDecision(deps, 'lookBack', deps.words.more.reopenTitle, (props) => reopenForm(props));

/** 代录 of what came back on paper. */
export const openRecordForm = (deps: BotDeps) =>
  openDecision(deps, 'recordInstruction', deps.words.more.recordTitle, async (props, item) => {
    const leaders = leadersFirstOf(String(item.line.reason.facts['unit'] ?? ''), await deps.reads.people());
    return leaders.length === 0 ? null : recordInstructionForm(props, leaders);
  });

/** 代录 of the leader's decision on an extension. */
export const openRecordDecisionForm = (deps: BotDeps) =>
  openDecision(deps, 'recordDecision', deps.words.more.recordDecisionTitle, async (props, item) => {
    const leaders = leadersFirstOf(String(item.line.reason.facts['unit'] ?? ''), await deps.reads.people());
    return leaders.length === 0 ? null : recordDecisionForm(props, extensionAsked(props, item), leaders);
  });
