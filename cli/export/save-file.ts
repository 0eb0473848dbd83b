import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { wrongUse } from '../command-fault.ts';

/** Writes a file, making its folder where there is none. Throws `CommandFault` with the system's own reason. */
export async function saveFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  } catch (error) {
    throw wrongUse(`写不了文件 ${file}：${error instanceof Error ? error.message : String(error)}`, '请用 -o 指定一个可以写入的位置。');
  }
}
