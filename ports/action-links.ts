/** What a link lets its addressee do: write a 批示, or decide an extension the office proposed. */
export type LinkAction = 'instruct' | 'decideExtension';

/** Links in letters: one action, one task, one recipient, expiring, single use; only the hash is stored. */
export interface ActionLink {
  action: LinkAction;
  taskId: string;
  /** Address of the one it was sent to. */
  person: string;
  deliveryId: string | null;
  expiresAt: Date;
  usedAt: Date | null;
}

export interface ActionLinks {
  /** Stores the hash and answers the token that goes into the letter. */
  issue(link: Omit<ActionLink, 'usedAt'>): Promise<string>;
  /** Null for every token that does not stand: unknown, expired or used. One answer for all, in the same time. */
  look(token: string, now: Date): Promise<ActionLink | null>;
  /** True once; false for whoever comes second. */
  use(token: string, now: Date): Promise<boolean>;
}
