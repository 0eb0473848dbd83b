import { UnreadableDocument } from '../unreadable-document.ts';
import type { ReadingLimits } from './reading-limits.ts';

const hint = '请只保留任务部分，删去图片和附件，用 Word 或 WPS 另存为新的 docx（表格另存为 xlsx）后再导入。';

export const tooMuchMemory = ({ memoryBytes }: ReadingLimits): UnreadableDocument =>
  new UnreadableDocument('TOO_DEMANDING', `读取这个文件所需的内存超过 ${Math.round(memoryBytes / 1_000_000)} MB，已停止读取，未保存任何内容。`, hint);

export const tooMuchTime = ({ cpuMs }: ReadingLimits): UnreadableDocument =>
  new UnreadableDocument('TOO_DEMANDING', `读取这个文件所需的处理时间超过 ${cpuMs / 1_000} 秒，已停止读取，未保存任何内容。`, hint);

export const tooLongConversion = ({ conversionMs }: ReadingLimits): UnreadableDocument =>
  new UnreadableDocument('TOO_DEMANDING', `这个文件 ${conversionMs / 1_000} 秒内没有转换完，已停止读取，未保存任何内容。`, hint);

/** Not the file's fault: it was given hardly any processor time, or waited for something else. */
export const tooSlowMachine = ({ wallMs }: ReadingLimits): UnreadableDocument =>
  new UnreadableDocument('READING_STOPPED', `${wallMs / 1_000} 秒内没有读完这个文件：这台机器正忙，没有给读取留出时间。已停止读取，未保存任何内容。`, '请过一会儿再导入一次；如果仍然这样，请看看这台机器在忙什么。');

/** `how`: the signal or exit code it ended with. */
export const readingStopped = (how: string): UnreadableDocument =>
  new UnreadableDocument('READING_STOPPED', `读取这个文件的进程中途被结束（${how}），没有读完，未保存任何内容。`, '请再导入一次；如果仍然这样，请检查这台机器的内存是否够用，或把文件分成几个导入。');
