import type { DeliveryView } from '../../ports/reads.ts';
import type { Receipt, Settlement } from '../../desk/desk.ts';
import type { BotDeps } from './bot-deps.ts';
import type { MessageSurface } from './message-surface.ts';

/** How long a person waits before the message shows what is still open (design.md §2.4), and how long after we look again. */
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
 * shown as received, and the message is drawn once more when they are settled; the inbox drives them in any case.
 */
export async function showSettlement({ deps, receipt, surface, view }: Acted): Promise<Settlement> {
  const first = await deps.desk.settled(receipt, FIRST_MS);
  await show(first, new Set());

  if (!first.done) {
    const told = new Set(first.rows.filter((row) => row.outcome !== null).map((row) => row.taskId));
    deps.later.add(`redraw of ${receipt.id}`, async (stopping) => {
      const last = await settledWithin(deps, receipt, stopping);
      if (last) await show(last, told);
    });
  }
  return first;

  async function show({ rows }: Settlement, alreadyTold: ReadonlySet<string | null>): Promise<void> {
    const pending = new Set(rows.flatMap((row) => (row.outcome === null && row.taskId !== null ? [row.taskId] : [])));
    await surface.redraw(pending);
    const refusals = rows.flatMap(({ taskId, outcome }) =>
      outcome && !outcome.ok && !alreadyTold.has(taskId)
        ? [deps.words.bot.refused(nameOf(view, taskId), deps.words.rejections[outcome.code])]
        : [],
    );
    if (refusals.length > 0) await surface.tell(refusals.join('\n'));
  }
}

/** Looks for a minute, in short waits so that stopping the bot is not held up. Undefined when it was stopped. */
async function settledWithin({ desk }: BotDeps, receipt: Receipt, stopping: AbortSignal): Promise<Settlement | undefined> {
  let last: Settlement | undefined;
  for (let look = 0; look < LOOKS && !last?.done; look += 1) {
    if (stopping.aborted) return undefined;
    last = await desk.settled(receipt, LATER_MS);
  }
  return last;
}

function nameOf(view: DeliveryView, taskId: string | null): string {
  const task = view.items.find((item) => item.task.id === taskId)?.task;
  return task ? `${task.number} ${task.title}`.trim() : '';
}
