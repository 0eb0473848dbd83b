import { setTimeout as pause } from 'node:timers/promises';
import { sayTask } from '../../locales/say-task.ts';
import type { Receipt, Settlement } from '../../desk/desk.ts';
import type { DeliveryView } from '../../ports/reads.ts';
import type { BotDeps } from './bot-deps.ts';
import type { MessageSurface } from './message-surface.ts';

/** How long a person waits before the message shows what is still open (design.md §2.4), and how we look on for a minute. */
const FIRST_MS = 3_000;
const LATER_MS = 5_000;
const LOOKS = 12;

interface Acted {
  deps: BotDeps;
  receipt: Receipt;
  surface: MessageSurface;
  /** For the names of refused tasks. */
  view: DeliveryView;
}

/**
 * After the acknowledgement: waits for the desk, redraws the message, tells each refusal. Rows still open after 3 s are
 * shown as received, and the message is drawn once more when they are settled; the inbox drives them in any case, so a
 * message that cannot be drawn now is no failure of the act, and the person is told that it was received.
 */
export async function showSettlement(acted: Acted): Promise<void> {
  const { deps, receipt, surface } = acted;
  try {
    const first = await deps.desk.settled(receipt, FIRST_MS);
    await show(acted, first, new Set());
    if (first.done) return;
    lookOn(acted, new Set(first.rows.filter((row) => row.outcome !== null).map((row) => row.taskId)));
  } catch (error) {
    deps.logger.warn(`${receipt.id} is stored, but what became of it could not be shown yet:`, error);
    lookOn(acted, new Set());
    await surface.tell(deps.words.bot.received);
  }
}

function lookOn(acted: Acted, told: ReadonlySet<string | null>): void {
  acted.deps.later.add(`showing ${acted.receipt.id}`, async (stopping) => {
    const last = await settledWithin(acted, stopping);
    if (last) await show(acted, last, told);
  });
}

async function show({ deps, surface, view }: Acted, { rows }: Settlement, alreadyTold: ReadonlySet<string | null>): Promise<void> {
  const pending = new Set(rows.flatMap((row) => (row.outcome === null && row.taskId !== null ? [row.taskId] : [])));
  await surface.redraw(pending);
  const refusals = rows.flatMap(({ taskId, outcome }) =>
    outcome && !outcome.ok && !alreadyTold.has(taskId)
      ? [deps.words.bot.refused(nameOf(deps.words, view, taskId), deps.words.rejections[outcome.code])]
      : [],
  );
  if (refusals.length > 0) await surface.tell(refusals.join('\n'));
}

/** Looks for a minute, in short waits so that stopping the bot is not held up. Undefined when it was stopped. */
async function settledWithin({ deps, receipt }: Acted, stopping: AbortSignal): Promise<Settlement | undefined> {
  let last: Settlement | undefined;
  for (let look = 1; look <= LOOKS && !last?.done; look += 1) {
    if (stopping.aborted) return undefined;
    try {
      last = await deps.desk.settled(receipt, LATER_MS);
    } catch (error) {
      if (look === LOOKS) throw error;
      // The register may be restarting; the next look is due after the same time.
      await pause(LATER_MS, undefined, { signal: stopping }).catch((stopped: unknown) => {
        if (!stopping.aborted) throw stopped;
      });
    }
  }
  return last;
}

function nameOf(words: BotDeps['words'], view: DeliveryView, taskId: string | null): string {
  const task = view.items.find((item) => item.task.id === taskId)?.task;
  return task ? sayTask(words, task) : '';
}
