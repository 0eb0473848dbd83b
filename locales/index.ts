import { words as english } from './en/index.ts';
import type { Language, Words } from './words.ts';
import { words as chinese } from './zh-CN/index.ts';

const languages: Record<Language, Words> = { 'zh-CN': chinese, en: english };

/** Every sentence of a language. Pure data and functions, no loading. */
export const wordsFor = (language: Language): Words => languages[language];

export type { Language, NameOf, Words } from './words.ts';
export { sayEvent } from './say-event.ts';
export { sayReason, type SaidReason } from './say-reason.ts';
