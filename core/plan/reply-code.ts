/** Digits of a delivery's id that are read over a telephone. */
const DIGITS = 6;

export interface ReplyCode {
  /** How the id of the delivery begins: lower-case hex. */
  delivery: string;
  /** Row of the task in its plan. */
  row: number;
}

/** `7F3C2A-12`: which letter (the first digits of its delivery's id) and which row of its plan. Short enough for a telephone. */
export const replyCodeOf = (deliveryId: string, row: number): string => `${deliveryId.slice(0, DIGITS).toUpperCase()}-${row}`;

/** Undefined for anything that is no such code; whatever its case, spaces and dash. */
export function readReplyCode(text: string): ReplyCode | undefined {
  const [, delivery, row] = /^([0-9a-f]{6})\s*[-－—–]\s*([1-9]\d{0,4})$/iu.exec(text.normalize('NFKC').trim()) ?? [];
  return delivery === undefined ? undefined : { delivery: delivery.toLowerCase(), row: Number(row) };
}
