import type { ReaderFinding } from '../block.ts';

/** Notes at the foot are not read: a note's words in the middle of a task would belong to nobody. */
export const footnotesLeftOut: ReaderFinding = { severity: 'note', code: 'footnotes-left-out', message: '文档有脚注或尾注，未读入；其中如写有牵头单位、时限等约定，请人工补上。' };
