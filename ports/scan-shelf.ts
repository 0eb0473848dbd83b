/** Scan of a sealed report, as it came in. */
export interface StoredScan {
  /** SHA-256 of the bytes, hex. */
  hash: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** What is on file of a cycle's sealed sign-off: nothing, the hash alone, or the scan too. */
export type ScanOnFile = { hash: null } | { hash: string; scan: null } | { hash: string; scan: StoredScan };

/** Where scans of sealed reports lie. Nothing in it is ever written over. */
export interface ScanShelf {
  /**
   * Keeps a scan that a sign-off of the task names by its hash; the same again is no change. False where no sign-off
   * names it: then nothing is kept. Throws TypeError for bytes of another hash.
   */
  keep(taskId: string, scan: StoredScan, by: string, at: Date): Promise<boolean>;
  /** The newest of a cycle. */
  scan(taskId: string, cycle: string): Promise<ScanOnFile>;
}
