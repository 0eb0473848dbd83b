import type { Finding, TaskDraft } from '../../../core/plan/plan-draft.ts';

/** What concerns the plan as a whole, said once: no dates, no year, a document that breaks off. */
export function findPlanFaults(tasks: TaskDraft[], year: number | null, title: string): Finding[] {
  if (tasks.length === 0) return [];
  const findings: Finding[] = findSeveralYears(tasks, title);
  if (tasks.every((task) => task.deadline === null && task.deadlineText === null))
    findings.push({ task: null, severity: 'note', code: 'no-dates', message: '文件没有写完成时限，全部按年度任务处理（截止到计划年度最后一个工作日）。' });
  const open = tasks.filter((task) => task.deadline === null && task.deadlineText !== null).length;
  if (year === null) findings.push({ task: null, severity: 'doubt', code: 'no-year', message: `文件没有写年度，请在下达时指定计划年度${open > 0 ? `；${open}项任务的时限因此还没有确定年份` : ''}。` });
  return [...findings, ...findBrokenEnd(tasks), ...findRepeatedTitles(tasks)];
}

/** A plan of several years has no year of its own: tasks without a date must not fall due at the end of its first. */
function findSeveralYears(tasks: TaskDraft[], title: string): Finding[] {
  const years = /((?:19|20)\d{2})年?\s*[-—–－~～至]+\s*((?:19|20)\d{2})/.exec(title);
  const open = tasks.filter((task) => task.deadline === null).length;
  if (!years || years[1] === years[2]) return [];
  return [{ task: null, severity: 'doubt', code: 'several-years', message: `计划期为${years[1]}年至${years[2]}年${open > 0 ? `，其中${open}项没有写时限` : ''}，请确认按哪一年度下达、何时截止。` }];
}

/** Fields most items have and the last one lacks at its end: the file breaks off there. */
function findBrokenEnd(tasks: TaskDraft[]): Finding[] {
  const last = tasks.at(-1);
  const others = tasks.slice(0, -1);
  if (!last || others.length < 3) return [];
  const share = (test: (task: TaskDraft) => boolean) => others.filter(test).length / others.length;
  // Only where co-units have lines of their own: a bracket without them is whole.
  const noCo = last.coUnits.length === 0 && !/^[（(【[〔]/.test(last.ownerText) && share((task) => task.coUnits.length > 0) >= 0.9;
  const openEnd = !/[。；！？.!?”』）)】\]》]$/.test(last.source.text.trim()) && share((task) => /[。；！？.!?”』）)】\]》]$/.test(task.source.text.trim())) >= 0.9;
  if (!noCo && !openEnd) return [];
  return [{ task: tasks.length - 1, severity: 'doubt', code: 'document-ends-here', message: noCo ? '文件到此为止，本项没有其他各项都有的责任单位行，请对照纸质原件。' : '文件在一句话中间结束，请对照纸质原件。' }];
}

function findRepeatedTitles(tasks: TaskDraft[]): Finding[] {
  const first = new Map<string, TaskDraft>();
  return tasks.flatMap((task, index) => {
    const key = [...task.section, task.title].join('\n');
    const earlier = first.get(key);
    if (!earlier) first.set(key, task);
    return earlier ? [{ task: index, severity: 'doubt' as const, code: 'duplicate-title', message: `与编号${earlier.number}的标题相同，请核对是否重复。` }] : [];
  });
}
