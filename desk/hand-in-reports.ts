import type { ProgressClass } from '../core/task/task-state.ts';
import type { ActOutcome } from '../ports/inbox.ts';
import type { ReportWords } from './ask.ts';
import type { Desk, Receipt } from './desk.ts';
import { WordsTooLong } from './unreceivable.ts';

/** A row of a file somebody collected, as a report of the unit it is from. */
export interface CollectedReport {
  taskId: string;
  cycle: string;
  /** How often the cycle was returned before: what comes again after a return is an act of its own. */
  returns: number;
  /** Address of the contact or head whose report it is. */
  for: string;
  report: ReportWords;
  progressClass: ProgressClass;
  attestedBy: string;
}

export interface HandIn {
  /** SHA-256 of the file, lower-case hex. */
  sha256: string;
  /** Address of the person who collected it. */
  by: string;
  reports: CollectedReport[];
}

/** `open`: received, but not worked off within the patience; it stays and is done later. */
export type HandedIn = { taskId: string; outcome: ActOutcome | 'tooLong' | 'open' };

/**
 * Hands in the reports of a collected file, each as an act of its own under file and row: the same file collected again,
 * by anybody, is the same acts. Answers one outcome a report in the same order. Throws `UnknownPerson` like `receive`.
 */
export async function handInReports(desk: Desk, { sha256, by, reports }: HandIn, patienceMs: number): Promise<HandedIn[]> {
  const receipts: { taskId: string; receipt: Receipt | 'tooLong' }[] = [];
  for (const { taskId, cycle, returns, for: whose, ...words } of reports) {
    const key = `file/${sha256.slice(0, 32)}/${taskId}/${cycle}/${returns}`;
    receipts.push({ taskId, receipt: await receive(desk, { key, by, for: whose, via: 'file', asks: [{ taskId, ask: { type: 'submitReport', cycle, ...words } }] }) });
  }
  const until = Date.now() + patienceMs;
  const settled: HandedIn[] = [];
  for (const { taskId, receipt } of receipts) {
    const outcome = receipt === 'tooLong' ? receipt : ((await desk.settled(receipt, Math.max(0, until - Date.now()))).rows[0]?.outcome ?? 'open');
    settled.push({ taskId, outcome });
  }
  return settled;
}

async function receive(desk: Desk, request: Parameters<Desk['receive']>[0]): Promise<Receipt | 'tooLong'> {
  try {
    return await desk.receive(request);
  } catch (error) {
    // One row too long must not keep the others out.
    if (error instanceof WordsTooLong) return 'tooLong';
    throw error;
  }
}
