/** One property modifier of Word's binary format (MS-DOC 2.6): its code and its operand's bytes. */
export interface Modifier {
  code: number;
  operand: DataView;
}

const tableDefinition = new Set([0xd606, 0xd608]);
const changedTabs = 0xc615;
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** Modifiers in order. A list that is cut short ends where it is cut. */
export function readModifiers(bytes: Uint8Array): Modifier[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Modifier[] = [];
  for (let at = 0; at + 3 <= view.byteLength; ) {
    const code = view.getUint16(at, true);
    at += 2;
    const [head, size] = operandSize(view, at, code);
    if (at + head + size > view.byteLength) break;
    found.push({ code, operand: new DataView(view.buffer, view.byteOffset + at + head, size) });
    at += head + size;
  }
  return found;
}

/** Bytes before the operand that tell its length, and the length. */
function operandSize(view: DataView, at: number, code: number): [head: number, size: number] {
  const fixed = sizes[code >> 13] ?? 1;
  if (fixed > 0) return [0, fixed];
  if (tableDefinition.has(code)) return [2, at + 2 <= view.byteLength ? Math.max(0, view.getUint16(at, true) - 1) : 0];
  const length = view.getUint8(at);
  if (code !== changedTabs || length < 255) return [1, length];
  const deleted = view.getUint8(at + 1); // too many tab stops for a length in one byte
  return [1, 2 + deleted * 4 + view.getUint8(at + 2 + deleted * 4) * 3];
}

/** A toggle's own value: 1 is on; 0x80 and 0x81 ask the style and count as off and on. */
export const isSet = (operand: DataView): boolean => (operand.getUint8(0) & 1) === 1;
