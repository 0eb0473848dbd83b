import { randomUUID } from 'node:crypto';
import type { ActRequest, Settlement } from '../desk/desk.ts';
import type { Rejection } from '../core/task/rejection.ts';
import { words } from '../locales/zh-CN/index.ts';
import type { Call } from './call.ts';
import { CommandFault } from './command-fault.ts';
import { exitCode } from './exit-code.ts';

const PATIENCE_MS = 30_000;

/** Hands an act to the desk and waits for what settled. Throws `CommandFault` while rows are still open: they stay and are done later. With a key, an act asked again is the same act. */
export async function askDesk(call: Call, request: Omit<ActRequest, 'key'>, key = `cli/${randomUUID()}`): Promise<Settlement> {
  const { desk } = await call.register();
  const receipt = await desk.receive({ ...request, key });
  const settled = await desk.settled(receipt, PATIENCE_MS);
  if (settled.done) return settled;
  const open = settled.rows.filter(({ outcome }) => outcome === null).length;
  throw new CommandFault(
    'STILL_OPEN',
    `已收下并登记，还有 ${open} 项等待工作进程处理。`,
    '不需要重复操作。请确认 npm start（或 duban worker）在运行，结果可用 duban timeline 任务 查看。',
    exitCode.notReachable,
  );
}

/** A refusal as the fault it is for the one who asked. */
export const refused = (code: Rejection): CommandFault => new CommandFault(code, words.rejections[code], '可用 duban timeline 任务 查看办理情况。');
