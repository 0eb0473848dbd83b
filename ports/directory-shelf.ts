import type { Directory } from '../core/plan/directory.ts';

/** Where the bureau's directory lies. */
export interface DirectoryShelf {
  /** Replaces the whole directory in one transaction and raises its version. Addresses are kept in lower case. `by` is the address of who did. */
  saveDirectory(directory: Directory, by?: string): Promise<void>;
  readDirectory(): Promise<Directory>;
  /** Rises with every change; 0 before the first directory. */
  version(): Promise<number>;
}
