import { readReplyCode } from '../core/plan/reply-code.ts';
import type { RepliedLetter } from '../ports/reads.ts';
import type { Call } from './call.ts';
import { CommandFault } from './command-fault.ts';

/** The letter and task a reply code (回复编号) means; undefined for a word that is none. Throws `CommandFault` for one nobody was sent. */
export async function findLetter(call: Call, word: string): Promise<RepliedLetter | undefined> {
  const code = readReplyCode(word);
  if (!code) return undefined;
  const { reads } = await call.register();
  const found = await reads.lettersBegun(code.delivery, code.row);
  const [letter] = found;
  if (found.length === 1) return letter;
  const tasks = found.map(({ taskId, recipient }) => `${taskId}（致${recipient}）`).join('、');
  throw new CommandFault('NO_SUCH_LETTER', found.length === 0 ? `没有回复编号「${word}」的来信。` : `回复编号「${word}」可指：${tasks}。`, '请核对编号，或直接写任务编号；可用 duban status 查看。');
}
