import { sayDate } from './dates.ts';

/** What a table prints of a report that came on paper, `received` on a date (`YYYY-MM-DD`). */
export const sayPaper = (received: string): string => `线下报送（${received.slice(0, 4)}年${sayDate(received)}收到）`;
