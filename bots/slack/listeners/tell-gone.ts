import type { BotDeps } from '../bot-deps.ts';
import type { Click } from './on-click.ts';

/** A button of ours whose ids no longer stand for anything. */
export async function tellGone({ words }: BotDeps, { ack, surface }: Click): Promise<void> {
  await ack();
  await surface.tell(words.bot.gone);
}
