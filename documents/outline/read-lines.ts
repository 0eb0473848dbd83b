import type { Block } from '../block.ts';
import { splitRunTogether } from './split-run-together.ts';
import type { Line } from './line.ts';
import { parseNumbering } from './numbering.ts';
import { markListSpaces } from './owners/list-spaces.ts';
import { settleNumbers } from './settle-numbers.ts';
import { tidyText } from './tidy-text.ts';

/** The prose of a file as lines; tables are read elsewhere. Stray list dashes before a number are dropped. */
export function readLines(blocks: Block[]): Line[] {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    const printed = block.kind === 'paragraph' ? block.text : block.number + block.text;
    const heading = block.kind === 'heading' ? block.level : null;
    return splitRunTogether(printed)
      .map((piece) => createLine(piece, block.place, heading))
      .filter((line) => line.text !== '');
  });
  const numberings = settleNumbers(lines);
  return lines.map((line, index) => ({ ...line, numbering: numberings[index] ?? null }));
}

export function createLine(printed: string, place: Line['place'], heading: number | null = null): Line {
  const text = dropBullet(tidyText(markListSpaces(printed)));
  return { printed: printed.trim(), text, numbering: parseNumbering(text), heading, place };
}

/** Transcription leaves `- ` before headings and items; a dash before plain prose is a real list mark and goes too. */
function dropBullet(text: string): string {
  const dashed = /^[—–-]{1,3}(?=[\u4e00-\u9fff“《])/.exec(text)?.[0] ?? '';
  if (text.length > shortestDashed || /[）)][。；]?$/.test(text)) return text.slice(dashed.length).replace(leadingMark, '');
  return text.replace(leadingMark, '');
}

/** A shorter line without brackets behind a dash may be a subtitle, or the owners of the line above. */
const shortestDashed = 20;
const leadingMark = /^(?:[-–—•·▪●◆■]\s+|[★☆▲△◆◇■□●○※▶➢➤✦✓√]\s*)(?=\S)/;
