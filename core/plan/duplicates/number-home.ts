import { isSameNumber } from './numbers-asked.ts';

/** The one task of a plan that gives a number asked of several units (process.md §3); `unit` leads it. */
export interface NumberHome {
  name: string;
  taskId: string;
  unit: string;
}

/** The home of a number, for a task that only quotes it; undefined where the task gives it itself. */
export const homeElsewhere = (name: string, taskId: string, homes: readonly NumberHome[]): NumberHome | undefined =>
  homes.find((home) => home.taskId !== taskId && isSameNumber(home.name, name));
