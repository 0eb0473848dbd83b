export { superviseTask } from './supervise-task.ts';
export { launchPlan } from './launch-plan.ts';
export { deliver } from './deliver.ts';
export { reckonDaily } from './reckon-daily.ts';
