import { wrongUse } from '../command-fault.ts';

export type FileFormat = 'docx' | 'xlsx';

/** The format asked for, else the one a file's name ends with, else docx. Throws `CommandFault` for another one. */
export function fileFormat(asked: string | undefined, file: string | undefined): FileFormat {
  const named = asked ?? /\.(\w+)$/u.exec(file ?? '')?.[1]?.toLowerCase() ?? 'docx';
  if (named === 'docx' || named === 'xlsx') return named;
  throw wrongUse(`不能导出 ${named} 格式。`, '可用：--format docx、--format xlsx。');
}
