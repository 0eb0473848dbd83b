import { askBeside } from './ask-beside.ts';
import { askedCalls } from './asked-beside.ts';
import type { Line } from './line.ts';
import type { ScheduleInput } from './schedule-input.ts';

/**
 * 临时调度 (process.md §1): the main lead is asked for the columns that are not on file. One that joined a cycle has that
 * cycle's date, so that its reminders ride in the same messages.
 */
export const callLines = (input: ScheduleInput): Line[] => askedCalls(input).flatMap((asked) => askBeside(input, asked));
