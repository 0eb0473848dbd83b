const notes: Record<string, string> = {
  budget: '一周要办的消息已达限额，并入这一条',
  notCarried: '聊天不传送该事项，改发邮件',
  onDesk: '各渠道都不传送该事项，已转督查室线下告知',
  outage: '停机期间错过，只发最新的一条',
};

/** Why a line came to its outcome, in words where the register keeps a code. */
export const sayNote = (note: string): string => (Object.hasOwn(notes, note) ? (notes[note] ?? note) : note);
