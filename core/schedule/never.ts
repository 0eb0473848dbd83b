/** An instant no clock reaches: lines that wait for a person, not for a time. */
export const NEVER = new Date('9999-12-31T00:00:00Z');
