import { scanEndings, scanTypes } from '../../documents/scans/sniff-scan.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { findTask } from '../find-task.ts';
import { saveFile } from './save-file.ts';

export interface ScanOptions {
  out?: string;
  json?: boolean;
}

/** The scan of a sealed report, byte for byte as it came in. */
export async function exportScan(call: Call, taskName: string, cycle: string, { out, json }: ScanOptions): Promise<void> {
  const task = await findTask(call, taskName);
  const held = await (await call.register()).scans.scan(task.id, cycle);
  if (held.hash === null) throw new CommandFault('NO_SCAN', `${task.number}${task.title}的${sayCycle(cycle)}填报没有登记扫描件。`, '可用 duban timeline 任务 查看审签情况。');
  if (held.scan === null) throw new CommandFault('NO_SCAN', `${sayCycle(cycle)}的扫描件只登记了指纹（${held.hash.slice(0, 12)}…），文件没有存入。`, '有原扫描件时可以补存：再办一次 signOff，写上 --file 扫描件。');
  const type = scanTypes.find((each) => each === held.scan.mediaType);
  const file = call.path(out ?? `审签件-${task.id}-${cycle}.${type ? scanEndings[type] : 'bin'}`);
  await saveFile(file, held.scan.bytes);
  if (json) return call.printJson({ file, hash: held.hash, mediaType: held.scan.mediaType, bytes: held.scan.bytes.length });
  call.print(`已写入 ${file}（${(held.scan.bytes.length / 1_000).toFixed(1)} KB）。`);
}
