import { readButtonValue } from '../bots/slack/button-value.ts';
import { actionIds } from '../bots/slack/ids.ts';
import type { Ask } from '../desk/ask.ts';
import { wordsFor } from '../locales/index.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { interactiveElements } from '../sandbox/slack/block-kit/interactive-elements.ts';

const PATIENCE_MS = 10_000;
const { forms } = wordsFor('zh-CN');

/**
 * Does what is asked by the buttons and forms of the person's own messages, newest first; false where no message offers
 * it (a digest shows ten lines). Resolves when the bot has taken it in. Throws when a form does not open or is refused.
 */
export async function actInChat(sandbox: Sandbox, chatId: string, taskId: string, ask: Ask): Promise<boolean> {
  switch (ask.type) {
    case 'acknowledge':
      return await press(sandbox, chatId, actionIds.acknowledge, taskId, null);
    case 'approve':
      return await press(sandbox, chatId, actionIds.approve, taskId, ask.cycle);
    case 'confirmCompletion':
      return await press(sandbox, chatId, actionIds.confirmCompletion, taskId, null);
    case 'submitReport': {
      const fields = { [forms.done]: ask.report.done, [forms.next]: ask.report.next, [forms.attestedBy]: ask.attestedBy };
      return (await press(sandbox, chatId, actionIds.report, taskId, ask.cycle)) && (await fillIn(sandbox, chatId, fields));
    }
    case 'applyCompletion':
      return (await press(sandbox, chatId, actionIds.applyCompletion, taskId, null)) && (await fillIn(sandbox, chatId, { [forms.summary]: ask.summary }));
    default:
      return false;
  }
}

async function press(sandbox: Sandbox, chatId: string, action: string, taskId: string, cycle: string | null): Promise<boolean> {
  for (const { ts, blocks, ephemeralFor } of sandbox.messagesOf(chatId).toReversed()) {
    if (ephemeralFor !== undefined) continue;
    for (const block of blocks) {
      for (const { action_id, value } of interactiveElements(block)) {
        const about = action_id === action ? readButtonValue(value) : undefined;
        if (about?.task !== taskId || (cycle !== null && about.cycle !== cycle)) continue;
        await sandbox.press(chatId, ts, action, { blockId: block.block_id, value });
        return true;
      }
    }
  }
  return false;
}

async function fillIn(sandbox: Sandbox, chatId: string, fields: Record<string, string>): Promise<true> {
  await sandbox.until(() => sandbox.openViewOf(chatId)?.submit !== undefined, PATIENCE_MS);
  const result = await sandbox.submit(chatId, sandbox.openViewOf(chatId)!.id, fields);
  if (!result.ok) throw new Error(`the form of ${chatId} was not taken: ${JSON.stringify(result)}`);
  return true;
}
