import type { ActRequest } from '../../../desk/desk.ts';
import type { BotDeps } from '../bot-deps.ts';
import { showSettlement } from '../show-settlement.ts';
import type { Click } from './on-click.ts';

/** An act that needs no form: stored, acknowledged, worked, shown. The inbox row is the promise we acknowledge. */
export async function doAtOnce(deps: BotDeps, click: Click, asks: ActRequest['asks']): Promise<void> {
  const receipt = await deps.desk.receive({ key: click.key, by: click.person.address, via: 'chat', asks });
  await click.ack();
  if (click.viewId !== undefined) await click.surface.tell(deps.words.more.done);
  await showSettlement({ deps, receipt, surface: click.surface, view: click.view });
}
