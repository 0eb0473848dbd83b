import type { SubItem } from '../../../core/plan/plan-draft.ts';
import { parseNumbering } from '../numbering.ts';

const inlineNumber = /(?<=^|[。；;：:\n\s，,])(?=(?:\d{1,2}[.．、](?!\d)|\d{1,2}[.．](?=\d{1,12}月)|[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①②③④⑤⑥⑦⑧⑨⑩]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,]))/;

/** 1. 2. 3., （1）, ① or 一是, 二是 inside an item, in order; nothing unless at least two follow each other from 1. */
export function readSubItems(words: string): SubItem[] {
  const items: SubItem[] = [];
  let expected = 1;
  let kind: string | null = null;
  for (const piece of words.split(inlineNumber)) {
    const numbering = parseNumbering(piece);
    if (numbering && numbering.value === expected && (kind === null || kind === numbering.kind)) {
      kind = numbering.kind;
      expected += 1;
      items.push({ text: oneLine(numbering.rest), number: numbering.printed });
    } else {
      const last = items.at(-1);
      if (last) last.text = `${last.text}${oneLine(piece)}`;
    }
  }
  return items.length >= 2 ? items : [];
}

/** Puts what a progress field says under a number beside the sub-item of the same number; 一是 and 1. count alike. */
export function pairSubItems(items: SubItem[], progress: string): SubItem[] {
  if (items.length === 0) return items;
  const told = readSubItems(progress);
  return items.map((item, index) => {
    const said = told[index]?.text;
    return said ? { ...item, progress: said } : item;
  });
}

const oneLine = (text: string): string => text.replaceAll('\n', '').trim();
