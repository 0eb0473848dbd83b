import { UnreadableDirectory } from '../directory/unreadable-directory.ts';
import type { DirectoryCode, DirectoryFault } from '../directory/unreadable-directory.ts';
import { UnreadableDocument } from '../unreadable-document.ts';
import type { UnreadableCode } from '../unreadable-document.ts';

/** An error on its way from one process to another, as JSON. */
export type CarriedFault =
  | { type: 'document'; code: UnreadableCode; message: string; hint: string }
  | { type: 'directory'; code: DirectoryCode; faults: DirectoryFault[]; hint: string }
  | { type: 'defect'; message: string; stack: string };

/** Causes stay behind: a parser's own message may quote the file. */
export function packFault(error: unknown): CarriedFault {
  if (error instanceof UnreadableDocument) return { type: 'document', code: error.code, message: error.message, hint: error.hint };
  if (error instanceof UnreadableDirectory) return { type: 'directory', code: error.code, faults: error.faults, hint: error.hint };
  if (error instanceof Error) return { type: 'defect', message: error.message, stack: error.stack ?? '' };
  return { type: 'defect', message: String(error), stack: '' };
}

/** The same error again, of the same class; a defect keeps the stack of where it happened. */
export function unpackFault(fault: CarriedFault): Error {
  switch (fault.type) {
    case 'document':
      return new UnreadableDocument(fault.code, fault.message, fault.hint);
    case 'directory':
      return new UnreadableDirectory(fault.code, fault.faults, fault.hint);
    case 'defect':
      return Object.assign(new Error(fault.message), { stack: fault.stack });
  }
}
