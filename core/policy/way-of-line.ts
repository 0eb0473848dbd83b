import type { RoleName } from '../schedule/line.ts';
import { carriageOf, type Carries, type ChannelKind } from './carried.ts';

/** Over which channel a line goes, and which one it fell back from; or to nobody but the office. */
export type Way = { by: ChannelKind; fellFrom: ChannelKind | null } | { by: 'desk' };

interface Hearer {
  role: RoleName;
  /** The channel they are told over. */
  channel: ChannelKind;
  hasMail: boolean;
}

/**
 * Where a channel may carry nothing of a task its line falls back as it does from a channel that fails (design.md §6):
 * chat, mail, an item on the office's desk. The office itself is told over its own channel that something is there, and not what.
 */
export function wayOfLine(policy: { carries: Carries; offline: boolean }, { role, channel, hasMail }: Hearer): Way {
  if (carriageOf(policy, channel) !== 'nothing') return { by: channel, fellFrom: null };
  if (channel === 'chat' && hasMail && carriageOf(policy, 'mail') !== 'nothing') return { by: 'mail', fellFrom: 'chat' };
  return role === 'office' || role === 'officeHead' ? { by: channel, fellFrom: null } : { by: 'desk' };
}
