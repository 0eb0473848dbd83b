import { wordsFor } from '../locales/index.ts';
import { sayTask } from '../locales/say-task.ts';
import type { TaskView } from '../ports/reads.ts';

/** A task's name in a letter: its own, or what the channel may say in its place. */
export const nameInLetter = (task: Pick<TaskView, 'number' | 'title' | 'planTitle' | 'row'>): { number: string; title: string; planTitle: string } =>
  task.title === '' ? { number: '', title: sayTask(wordsFor('zh-CN'), task), planTitle: task.planTitle } : { number: task.number, title: task.title, planTitle: task.planTitle };
