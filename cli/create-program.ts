import { Command } from 'commander';
import type { Call } from './call.ts';
import { isProcess } from './is-process.ts';

type Add = (program: Command, call: Call) => void;

/** Each command with where it is: only the one that was named is loaded, and a process starts without any. */
const commands: Record<string, () => Promise<Add>> = {
  import: async () => (await import('./commands/import.ts')).addImport,
  directory: async () => (await import('./commands/directory.ts')).addDirectory,
  names: async () => (await import('./commands/names.ts')).addNames,
  duplicates: async () => (await import('./commands/duplicates.ts')).addDuplicates,
  numbers: async () => (await import('./commands/numbers.ts')).addNumbers,
  assign: async () => (await import('./commands/assign.ts')).addAssign,
  launch: async () => (await import('./commands/launch.ts')).addLaunch,
  status: async () => (await import('./commands/status.ts')).addStatus,
  ledger: async () => (await import('./commands/ledger.ts')).addLedger,
  timeline: async () => (await import('./commands/timeline.ts')).addTimeline,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  breakdown: async () => (await import('./commands/breakdown.ts')).addBreakdown,
  act: async () => (await import('./commands/act.ts')).addAct,
  amend: async () => (await import('./commands/amend.ts')).addAmend,
  call: async () => (await import('./commands/call.ts')).addCall,
  delegate: async () => (await import('./commands/delegate.ts')).addDelegate,
  handover: async () => (await import('./commands/handover.ts')).addHandover,
  'year-end': async () => (await import('./commands/year-end.ts')).addYearEnd,
  letters: async () => (await import('./commands/letters.ts')).addLetters,
  rehearse: async () => (await import('./commands/rehearse.ts')).addRehearse,
  'what-if': async () => (await import('./commands/what-if.ts')).addWhatIf,
  reckon: async () => (await import('./commands/reckon.ts')).addReckon,
  policy: async () => (await import('./commands/policy.ts')).addPolicy,
  clock: async () => (await import('./commands/clock.ts')).addClock,
  export: async () => (await import('./commands/export.ts')).addExport,
  collect: async () => (await import('./commands/collect.ts')).addCollect,
  edition: async () => (await import('./commands/edition.ts')).addEdition,
  calendar: async () => (await import('./commands/calendar.ts')).addCalendar,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
};
const processes = async (): Promise<Add> => (await import('./process-commands.ts')).registerProcessCommands;

const titles: Record<string, string> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' };

/** The program over one call, with the command that `words` begin with, or all of them. It prints through the call and never ends the process. */
export async function createProgram(call: Call, words: string[]): Promise<Command> {
  const { stdout, stderr } = call.surroundings;
  const program = new Command('duban')
    .description('督办：把年度工作要点变成逐项跟踪的督办任务')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      // The fault is told once, with its hint, where every other fault is.
      outputError: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .helpOption('-h, --help', '显示用法')
    .helpCommand(false);

  const [name = ''] = words;
  const named = isProcess(name) ? processes : commands[name];
  const adds = named ? [await named()] : await Promise.all([...Object.values(commands), processes].map((load) => load()));
  for (const add of adds) add(program, call);
  return program;
}
