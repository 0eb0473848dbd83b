import type { TaskCommand } from '../core/task/task-command.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { Ask } from '../desk/ask.ts';

/** A habit's act with what really stands in the register: a reviewer approves the text that is there. */
export const inFact = (command: TaskCommand, { cycles }: TaskState): TaskCommand =>
  command.type === 'approve' ? { ...command, content: cycles.find(({ id }) => id === command.cycle)?.content ?? '' } : command;

/** What a habit does, in the words of somebody who really does it. Throws TypeError for an act no habit knows. */
export function askOf(command: TaskCommand): Ask {
  switch (command.type) {
    case 'acknowledge':
    case 'confirmCompletion':
      return { type: command.type };
    case 'submitReport': {
      const { cycle, progressClass, attestedBy } = command;
      return { type: 'submitReport', cycle, progressClass, attestedBy, report: { done: `${cycle} 的工作按计划推进。`, next: '继续推进。', difficulty: '', values: [] } };
    }
    case 'recordPaper': {
      const { type, cycle, received, handedBy, progressClass } = command;
      return { type, cycle, received, handedBy, progressClass };
    }
    case 'approve':
      return { type: 'approve', cycle: command.cycle, content: command.content };
    case 'applyCompletion':
      return { type: 'applyCompletion', summary: command.isEmpty ? '' : '目标已经完成。' };
    case 'holdLetter':
      return { type: 'holdLetter', cycle: command.cycle, rung: command.rung, reason: '科室正在汇总，暂缓发出。' };
    case 'releaseLetter':
      return { type: 'releaseLetter', cycle: command.cycle, rung: command.rung };
    case 'instruct':
      return { type: 'instruct', kind: command.kind, words: '请抓紧报送。' };
    default:
      throw new TypeError(`no habit does ${command.type}`);
  }
}
