import type { BotDeps } from '../bot-deps.ts';
import type { Click } from './on-click.ts';

/** A group's button when all of it was dealt with elsewhere: said, and the message shows how it stands. */
export async function tellNothingOpen({ words }: BotDeps, { ack, surface }: Click): Promise<void> {
  await ack();
  await surface.redraw(new Set());
  await surface.tell(words.bot.nothingOpen);
}
