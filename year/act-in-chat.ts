import { readButtonValue } from '../bots/slack/button-value.ts';
import { actionIds } from '../bots/slack/ids.ts';
import type { Ask } from '../desk/ask.ts';
import { wordsFor } from '../locales/index.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { interactiveElements } from '../sandbox/slack/block-kit/interactive-elements.ts';

const { forms } = wordsFor('zh-CN');

/**
 * Does what is asked by the buttons and forms of the person's own messages, newest first; false where no message offers
 * it (a digest shows ten lines). Resolves when the bot has taken it in: whoever gets no answer in a chat's three seconds
 * looks at the message until it shows what came of it, or asks for the form again. Throws when a form does not open or is refused.
 */
export async function actInChat(sandbox: Sandbox, chatId: string, taskId: string, ask: Ask): Promise<boolean> {
  switch (ask.type) {
    case 'acknowledge':
      return await press({ sandbox, chatId, action: actionIds.acknowledge, taskId, cycle: null });
    case 'approve':
      return await press({ sandbox, chatId, action: actionIds.approve, taskId, cycle: ask.cycle });
    case 'confirmCompletion':
      return await press({ sandbox, chatId, action: actionIds.confirmCompletion, taskId, cycle: null });
    case 'submitReport': {
      const fields = { [forms.done]: ask.report.done, [forms.next]: ask.report.next, [forms.attestedBy]: ask.attestedBy };
      return await fillIn({ sandbox, chatId, action: actionIds.report, taskId, cycle: ask.cycle }, fields);
    }
    case 'applyCompletion':
      return await fillIn({ sandbox, chatId, action: actionIds.applyCompletion, taskId, cycle: null }, { [forms.summary]: ask.summary });
    default:
      return false;
  }
}

/** A button somebody looks for in their messages. */
interface Wanted {
  sandbox: Sandbox;
  chatId: string;
  action: string;
  taskId: string;
  cycle: string | null;
}

function findButton({ sandbox, chatId, action, taskId, cycle }: Wanted) {
  for (const { ts, blocks, ephemeralFor } of sandbox.messagesOf(chatId).toReversed()) {
    if (ephemeralFor !== undefined) continue;
    for (const block of blocks) {
      for (const { action_id, value } of interactiveElements(block)) {
        const about = action_id === action ? readButtonValue(value) : undefined;
        if (about?.task === taskId && (cycle === null || about.cycle === cycle)) return { ts, blockId: block.block_id, value };
      }
    }
  }
  return null;
}

async function press(wanted: Wanted): Promise<boolean> {
  const { sandbox, chatId, action } = wanted;
  const button = findButton(wanted);
  if (!button) return false;
  const answered = await sandbox.press(chatId, button.ts, action, button);
  if (!answered.ok) await sandbox.until(() => findButton(wanted) === null);
  return true;
}

async function fillIn(wanted: Wanted, fields: Record<string, string>): Promise<boolean> {
  const { sandbox, chatId, action } = wanted;
  const button = findButton(wanted);
  if (!button) return false;
  const answered = await sandbox.press(chatId, button.ts, action, button);
  if (!answered.ok) await sandbox.press(chatId, button.ts, action, button);
  await sandbox.until(() => sandbox.openViewOf(chatId)?.submit !== undefined);
  const result = await sandbox.submit(chatId, sandbox.openViewOf(chatId)!.id, fields);
  if (!result.ok) throw new Error(`the form of ${chatId} was not taken: ${JSON.stringify(result)}`);
  return true;
}
