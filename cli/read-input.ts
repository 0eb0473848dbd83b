import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Call } from './call.ts';
import { CommandFault, wrongUse } from './command-fault.ts';

export interface Input {
  fileName: string;
  bytes: Uint8Array;
  /** Lower-case hex. */
  sha256: string;
}

/** What readers accept; a larger file is not even loaded. `instead`: what to do with one. */
const accepted = { largestBytes: 20_000_000, instead: '请删去图片和附件，或只保留任务部分后再导入。' };

const faults: Record<string, string> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有权限读取这个文件',
};

/** Reads a file named on the command line. Throws `CommandFault` for one that is missing, too large or no file. */
export async function readInput(call: Call, file: string, { largestBytes, instead } = accepted): Promise<Input> {
  const path = call.path(file);
  try {
    const facts = await stat(path);
    if (!facts.isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'EISDIR' });
    if (facts.size > largestBytes) {
      throw new CommandFault('TOO_LARGE', `文件有 ${(facts.size / 1_000_000).toFixed(1)} MB，超过 ${largestBytes / 1_000_000} MB 的上限。`, instead);
    }
    const bytes = await readFile(path);
    return { fileName: basename(path), bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const known = faults[code];
    if (known === undefined) throw error;
    throw wrongUse(`${known}：${file}`, '请核对文件名和所在文件夹。');
  }
}
