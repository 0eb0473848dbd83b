import type { Block } from '../../block.ts';
import { readOwnerRole } from '../owners/owner-labels.ts';
import { looksLikeUnit } from '../owners/unit-shape.ts';
import { parseNumbering } from '../numbering.ts';
import { tidyText } from '../tidy-text.ts';

const longestHeading = 40;
const farthest = 3;
const defaultName = /^(?:sheet|工作表|表)\s*\d*$/i;

/** What stands around a table and holds for all its rows. */
export interface Surroundings {
  /** Headings just above the table, outermost first. */
  headings: string[];
  /** The unit a line above the table (`责任科室：甲科`) or its sheet's name gives; '' when none does. */
  owner: string;
  /** The sheet's own name; '' where there is none or it says nothing. */
  sheet: string;
}

/** Reads what stands between the table before and this one. */
export function readSurroundings(blocks: Block[], at: number, outer: string[]): Surroundings {
  const table = blocks[at];
  const from = blocks.slice(0, at).findLastIndex((block) => block.kind === 'table') + 1;
  const above = blocks.slice(from, at);
  const cell = table?.place.cell ?? '';
  const sheet = cell.includes('!') ? cell.slice(0, cell.lastIndexOf('!')).trim() : '';
  const labelled = above.flatMap((block) => (block.kind === 'table' ? [] : [readOwnerLine(block.text)])).find((name) => name !== '');
  return { headings: readHeadings(above, outer), owner: labelled ?? (looksLikeUnit(sheet) ? sheet : ''), sheet: defaultName.test(sheet) ? '' : sheet };
}

/** The unit a line gives for what follows (`责任科室：甲科`), or ''. */
export function readOwnerLine(text: string): string {
  const [, label = '', value = ''] = /^([^:：]{2,8})[:：]\s*(\S{2,20})$/.exec(tidyText(text)) ?? [];
  const bare = label.replace(/[（(][^（）()]*[）)]/g, '');
  return looksLikeUnit(value) && (readOwnerRole(bare) === 'lead' || readOwnerRole(bare) === 'owner' || /^(?:科室|处室|股室|部门)(?:名称)?$/.test(bare)) ? value : '';
}

/** Numbered lines or headings without a stop, close above the table: a new one of the same kind ends the old one. */
function readHeadings(above: Block[], outer: string[]): string[] {
  let path = outer;
  let last = -farthest - 1;
  for (const [index, block] of above.entries()) {
    if (block.kind === 'table') continue;
    const text = tidyText(block.kind === 'paragraph' ? block.text : block.number + block.text);
    const kind = parseNumbering(text)?.kind;
    if (!kind || text.length > longestHeading || /[。；：:]/.test(text)) continue;
    const same = path.findIndex((each) => parseNumbering(each)?.kind === kind);
    path = [...(same < 0 ? path : path.slice(0, same)), text];
    last = index;
  }
  return last === -farthest - 1 || above.length - last <= farthest ? path : [];
}
