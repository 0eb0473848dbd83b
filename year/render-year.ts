import type { YearReport } from './run-year.ts';

const MOST_LINES = 40;

/** True when the year was as rehearsed, everything is explained, and nobody was bothered against the rules. */
export const isRight = ({ differences, reckoning, manners }: YearReport): boolean =>
  differences.length === 0 && reckoning.unexplained.length === 0 && manners.outsideHours.length + manners.onDaysOff.length + manners.twoLetters.length + manners.overBudget.length === 0;

/** The report for a terminal: a table of figures, then every difference on a line. */
export function renderYear(report: YearReport): string {
  const { plan, tasks, people, from, until, stops, messages, differences, reckoning, manners, acts, seconds } = report;
  const counted = (counts: Record<string, number>): string => Object.entries(counts).map(([what, count]) => `${what} ${count}`).join(', ') || 'nothing';
  const outcomes = Object.entries(reckoning.byOutcome).flatMap(([outcome, count]) => (count > 0 ? [`${outcome} ${count}`] : []));
  const rows: [what: string, figure: number | string, note: string][] = [
    ['messages rehearsed', messages.rehearsed, ''],
    ['messages sent', messages.sent, `chat ${messages.chat}, mail ${messages.mail}`],
    ['differences', differences.length, goal(differences)],
    ['lines planned', reckoning.planned, `${outcomes.join(', ')}, open ${reckoning.open}`],
    ['unexplained', reckoning.unexplained.length, goal(reckoning.unexplained)],
    ['outside the hours', manners.outsideHours.length, goal(manners.outsideHours)],
    ['on days off', manners.onDaysOff.length, goal(manners.onDaysOff)],
    ['leaders with two letters a day', manners.twoLetters.length, goal(manners.twoLetters)],
    ['weeks over the budget of asks', manners.overBudget.length, goal(manners.overBudget)],
    ['seconds', seconds.play, `and ${seconds.launch} for the launch, ${seconds.all} in all; ${stops} stops`],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  return [
    `${plan}: ${tasks} tasks, ${people} people, ${from.slice(0, 10)} to ${until.slice(0, 10)}`,
    ...rows.map(([what, figure, note]) => `  ${what.padEnd(width)}  ${String(figure).padStart(7)}  ${note}`.trimEnd()),
    `  done: ${counted(acts.done)}; ${acts.pressed} of it pressed in chat`,
    `  refused: ${counted(acts.refused)}`,
    ...listed(differences.map(({ kind, at, to, channel, rehearsed, sent }) => `${kind}: ${at} ${to} ${channel}; rehearsed [${rehearsed}] sent [${sent}]`)),
    ...listed(reckoning.unexplained.map(({ key, why }) => `unexplained: ${key} ${why}`)),
    ...listed([...manners.outsideHours.map((each) => `outside the hours: ${each}`), ...manners.onDaysOff.map((each) => `on a day off: ${each}`), ...manners.twoLetters.map((each) => `two letters: ${each}`), ...manners.overBudget.map((each) => `over the budget: ${each}`)]),
  ].join('\n');
}

const goal = (faults: readonly unknown[]): string => (faults.length === 0 ? 'as it should be' : 'WRONG');

const listed = (sentences: readonly string[]): string[] =>
  sentences.length > MOST_LINES ? [...sentences.slice(0, MOST_LINES), `and ${sentences.length - MOST_LINES} more; all in --json`] : [...sentences];
