import type { Unexplained } from '../core/reckoning/reckon.ts';

/** Where the office hears of lines nothing explains. */
export interface ReckoningDesk {
  /**
   * Puts one item for the day on the office's desk, told with the next round. Does nothing when the day has its item.
   * Where nobody of the office can be told, the first task asks for help. `unexplained` holds one line at least.
   */
  tell(day: string, unexplained: readonly Unexplained[], at: Date): Promise<void>;
}
