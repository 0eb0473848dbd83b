/** What a channel may carry of a task (process.md §5), most first. */
export const carriages = ['full', 'title', 'number', 'nothing'] as const;
export type Carriage = (typeof carriages)[number];

/** Chat of whatever make, and mail: what a policy tells apart. */
export const channelKinds = ['chat', 'mail'] as const;
export type ChannelKind = (typeof channelKinds)[number];
export type Carries = Record<ChannelKind, Carriage>;

/** Every channel but mail is a chat. */
export const kindOfChannel = (name: string): ChannelKind => (name === 'mail' ? 'mail' : 'chat');

interface CarriagePolicy {
  carries: Carries;
  offline: boolean;
}

/** How much of a task one channel may carry; of an offline task its number at most. `policy` is the task's own. */
export function carriageOf({ carries, offline }: CarriagePolicy, channel: ChannelKind): Carriage {
  const carriage = carries[channel];
  return offline && carriage !== 'nothing' ? 'number' : carriage;
}

/** A message's use of one channel for one task. */
export interface Carried {
  carriage: Carriage;
  /** 线下报送: whatever the task is asked for comes on paper. */
  offline: boolean;
}

/** The lesser of two. */
export const atMost = (carriage: Carriage, most: Carriage): Carriage => (carriages.indexOf(carriage) < carriages.indexOf(most) ? most : carriage);

export const carriedOver = (policy: CarriagePolicy, channel: ChannelKind): Carried => ({ carriage: carriageOf(policy, channel), offline: policy.offline });

/** Reports, opinions, 批示, difficulties and parts of co-units are shown, and taken in, only where everything may go. Absent: everything may. */
export const takesWords = (carried: Carried | undefined): boolean => carried === undefined || carried.carriage === 'full';
