import { createHash } from 'node:crypto';
import type { ActWords } from '../ports/inbox.ts';

/** SHA-256 of the words, the name the events know them by. */
export const hashWords = (words: ActWords): string => createHash('sha256').update(JSON.stringify(words)).digest('hex');
