/**
 * Who is logged in. A one-time log-in link opens a session; of both only hashes are kept.
 * Instants are the machine's, not the product's: a trial day of ten seconds must not log anybody out.
 */
export interface Sessions {
  /** A token for `/login/<token>`, good once. */
  issueLogin(person: string, expiresAt: Date): Promise<string>;
  /** Whose link it is, null for every token that does not stand: unknown, used or expired. Uses nothing up. */
  lookLogin(token: string, now: Date): Promise<string | null>;
  /** Uses the link up and opens a session; null for whoever comes second. */
  open(loginToken: string, now: Date, expiresAt: Date): Promise<{ token: string; person: string } | null>;
  /** The address behind a session, null when there is none or it is over. */
  personOf(token: string, now: Date): Promise<string | null>;
  close(token: string): Promise<void>;
}
