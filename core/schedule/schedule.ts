import { isClosed } from '../task/task-state.ts';
import { aroundClosures } from './around-closures.ts';
import { breakdownLines } from './breakdown-lines.ts';
import { briefLines } from './brief-lines.ts';
import { callLines } from './call-lines.ts';
import { deadlineLines } from './deadline-lines.ts';
import { extensionLines } from './extension-lines.ts';
import type { Line } from './line.ts';
import { partLines } from './part-lines.ts';
import { matterLines } from './matter-lines.ts';
import { reassignLines } from './reassign-lines.ts';
import { reportLines } from './report-lines.ts';
import { reviewLines } from './review-lines.ts';
import type { ScheduleInput } from './schedule-input.ts';
import { lookBackLines } from './look-back-lines.ts';
import { signLines } from './sign-lines.ts';
import { subItemLines } from './sub-item-lines.ts';
import { signOffLines } from './sign-off-lines.ts';
import { yearEndLines } from './year-end-lines.ts';

/**
 * All standing lines of a task, by instant: the whole year ahead as if nobody did anything further. An event makes a
 * line moot by its no longer being in the result. Lines of the past that still belong to the plan are in it; whoever
 * stores them tells the known ones by their keys (`linesDiff`). A drafted or closed task has none.
 */
export function schedule(input: ScheduleInput): Line[] {
  const { state } = input;
  if (state.stage === 'drafted' || isClosed(state)) return [];
  // Asks to sign stay through 申请办结: a completion that is returned finds them as they were.
  const signs = state.stage === 'assigned' || state.stage === 'underway' || state.stage === 'closing';

  const byUnitsDays = [...(signs ? signLines(input) : []), ...reportLines(input), ...reviewLines(input), ...deadlineLines(input), ...extensionLines(input), ...reassignLines(input)];
  const byOfficeDays = [
    ...breakdownLines(input), ...subItemLines(input), ...partLines(input), ...matterLines(input), ...callLines(input),
    ...signOffLines(input), ...lookBackLines(input), ...yearEndLines(input), ...briefLines(input),
  ];
  return [...byUnitsDays, ...aroundClosures(byOfficeDays, input)].sort(
    (one, other) => one.at.getTime() - other.at.getTime() || (one.key < other.key ? -1 : 1),
  );
}
