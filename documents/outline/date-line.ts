/** A line that ends on a date of signing: `某局2026年2月3日`, `二〇二六年二月三日`. */
const ending = /(?:(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[二〇○零一]{1,2}[〇○零一二三四五六七八九]{2,3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发|印)?$/;

export const isDateLine = (text: string): boolean => ending.test(text) && !/[，。；：]/.test(text.replace(ending, ''));

/** What stands before the date on its line: the signer, or ''. */
export const beforeDate = (text: string): string => text.replace(ending, '').trim();
