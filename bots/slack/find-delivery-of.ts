import type { Person } from '../../core/plan/directory.ts';
import type { DeliveryItem, DeliveryView } from '../../ports/reads.ts';
import type { BotDeps } from './bot-deps.ts';
import type { ButtonValue } from './button-value.ts';

export type Found = { ok: true; view: DeliveryView; item: DeliveryItem | undefined } | { ok: false; sentence: string };

/**
 * What a button's ids stand for, if they may be used by this person: the delivery is theirs and holds the task. Ids are
 * never trusted: another unit's are answered in words and logged, and nothing of them is shown.
 */
export async function findDeliveryOf({ reads, words, logger }: BotDeps, person: Person, value: ButtonValue | undefined): Promise<Found> {
  const view = value ? await reads.delivery(value.delivery) : null;
  if (!value || !view) return { ok: false, sentence: words.bot.gone };
  if (view.recipient.address !== person.address) {
    logger.warn(`delivery ${view.id} was acted on by somebody it was not sent to`);
    return { ok: false, sentence: words.bot.notYourMessage };
  }
  const items = view.items.filter(({ task }) => task.id === value.task);
  const item = items.find(({ line }) => line.key === value.line) ?? items.find(({ line }) => line.cycle === (value.cycle ?? null)) ?? items[0];
  if (value.task !== undefined && !item) {
    logger.warn(`delivery ${view.id} does not hold the task its button names`);
    return { ok: false, sentence: words.bot.gone };
  }
  return { ok: true, view, item };
}
