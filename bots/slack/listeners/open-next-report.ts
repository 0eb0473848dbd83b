import { nextReport } from '../../next-report.ts';
import type { BotDeps } from '../bot-deps.ts';
import { readReportForm } from '../read-report-form.ts';
import { onClick } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellNothingOpen } from './tell-nothing-open.ts';

/** 填报本季度 (n 项): the first report still owed; each submission offers the next. */
export const openNextReport = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const next = nextReport(click.view, deps, new Set());
    if (!next) return tellNothingOpen(deps, click);
    const value = { delivery: click.view.id, task: next.task.id, cycle: next.cycle };
    const asked = { ...next, person: click.person, metadata: click.originOf(value, true) };
    await openForm(deps, click, deps.words.forms.reportTitle, () => readReportForm(deps, asked));
  });
