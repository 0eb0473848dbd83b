import type { NeededAct } from '../../core/plan/compare/needed-acts.ts';
import { shellWord } from '../shell-word.ts';
import { sayChange } from './say-change.ts';

export interface ActLine {
  act: NeededAct['act'];
  /** Null for an item that is not in the plan yet. */
  taskId: string | null;
  number: string;
  title: string;
  /** What can be pasted into a shell; null while something has to be settled first. */
  command: string | null;
  /** What is to be done, in words. */
  says: string;
}

interface Task {
  taskId: string;
  number: string;
  title: string;
}

/** Acts as commands with the document that asks for them as their reason; acts that have no command yet are named as what they are. */
export function actLines(acts: readonly NeededAct[], taskOf: (row: number) => Task | undefined, { reason, planId, fileName }: { reason: string; planId: string; fileName: string }): ActLine[] {
  return acts.map((each): ActLine => {
    const task = each.act === 'register' ? undefined : taskOf(each.row);
    const place = { act: each.act, taskId: task?.taskId ?? null, number: task?.number ?? '', title: task?.title ?? '' };
    const run = (words: string[]): string => ['duban', 'act', place.taskId ?? '', each.act, ...words, '--text', shellWord(reason), '--as', '办理人'].join(' ');
    switch (each.act) {
      case 'reassign': {
        const { leads, cos, unknown } = each;
        const says = `改派：牵头 ${leads.join('、') || '未写明'}${cos.length > 0 ? `，配合 ${cos.join('、')}` : ''}`;
        if (leads.length === 0) return { ...place, command: null, says: `${says}；修订稿没有写牵头单位，请先确定` };
        if (unknown.length > 0) return { ...place, command: null, says: `${says}；请先说明「${unknown.join('」「')}」是哪个单位` };
        return { ...place, command: run(['--lead', shellWord(leads.join(',')), ...(cos.length > 0 ? ['--co', shellWord(cos.join(','))] : [])]), says };
      }
      case 'withdraw':
        return { ...place, command: run([]), says: '撤销：修订稿不再列入' };
      case 'amend': {
        const says = `调整：${each.changes.map(sayChange).join('；')}`;
        return { ...place, command: `duban amend ${planId} ${shellWord(fileName)} --rows ${shellWord(`#${each.row}`)} --as 办理人`, says };
      }
      case 'register': {
        const { number, title, leadUnits } = each.draft;
        const owners = leadUnits.length === 0 ? ' --lead 单位' : '';
        return { ...place, number, title, command: `duban amend ${planId} ${shellWord(fileName)} --add ${shellWord(`#${each.row}`)}${owners} --as 办理人`, says: `增列：列入本计划并交办${leadUnits.length === 0 ? '；修订稿没有写牵头单位，请指定' : `，牵头 ${leadUnits.join('、')}`}` };
      }
      default:
        throw new TypeError(`unknown act ${JSON.stringify(each satisfies never)}`);
    }
  });
}
