import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';

/** A row's text: typed, from a file, or from what is piped in. Throws `CommandFault` where it comes from nowhere or from two places. */
export async function readEditionText(call: Call, { text, file }: { text?: string; file?: string }): Promise<string> {
  if (text !== undefined && file !== undefined) throw wrongUse('--text 和 --file 只能用一个。', '内容长时用 --file。');
  if (text !== undefined) return text.trim();
  if (file === undefined && process.stdin.isTTY === true) throw wrongUse('没有写内容。', '用 --text 写在命令里，用 --file 读文件，或从管道输入。');
  try {
    const read = file === undefined || file === '-' ? await readAll(process.stdin) : await readFile(call.path(file), 'utf8');
    return read.replace(/^\ufeff/u, '').trim();
  } catch (error) {
    throw wrongUse(`读不到文件 ${file ?? ''}：${error instanceof Error ? error.message : String(error)}`, '请核对文件名和所在文件夹。');
  }
}
