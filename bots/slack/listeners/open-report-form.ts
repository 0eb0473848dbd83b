import type { BotDeps } from '../bot-deps.ts';
import { readReportForm } from '../read-report-form.ts';
import { onClick } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

/** 填报 of one task and cycle. */
export const openReportForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    if (!item || !value.cycle) return tellGone(deps, click);
    const asked = { task: item.task, cycle: value.cycle, person: click.person, metadata: click.originOf(value, false) };
    await openForm(deps, click, deps.words.forms.reportTitle, () => readReportForm(deps, asked));
  });
