import { readFile } from 'node:fs/promises';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import type { Source } from '../surroundings.ts';

/** A row's text: typed, from a file, or from what is piped in. Throws `CommandFault` where it comes from nowhere or from two places. */
export async function readEditionText(call: Pick<Call, 'path'> & { surroundings: Pick<Call['surroundings'], 'stdin'> }, { text, file }: { text?: string; file?: string }): Promise<string> {
  if (text !== undefined && file !== undefined) throw wrongUse('--text 和 --file 只能用一个。', '内容长时用 --file。');
  if (text !== undefined) return text.trim();
  const { stdin } = call.surroundings;
  if (file === undefined || file === '-') {
    if (!stdin || stdin.isTTY === true) throw wrongUse('没有写内容。', '用 --text 写在命令里，用 --file 读文件，或从管道输入。');
    return tidy(await readPiped(stdin));
  }
  try {
    return tidy(await readFile(call.path(file), 'utf8'));
  } catch (error) {
    throw wrongUse(`读不到文件 ${file}：${error instanceof Error ? error.message : String(error)}`, '请核对文件名和所在文件夹。');
  }
}

const tidy = (text: string): string => text.replace(/^\ufeff/u, '').trim();

async function readPiped(stdin: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
