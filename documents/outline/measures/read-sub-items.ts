import { parseNumbering } from '../numbering.ts';

const inlineNumber = /(?<=^|[。；;：:\n\s，,])(?=(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①②③④⑤⑥⑦⑧⑨⑩]|[一二三四五六七八九十]{1,2}是))/;

/** 1. 2. 3., （1）, ① or 一是, 二是 inside an item, in order; nothing unless at least two follow each other from 1. */
export function readSubItems(words: string): { text: string }[] {
  const pieces = words.split(inlineNumber);
  const items: { text: string }[] = [];
  let expected = 1;
  let kind: string | null = null;
  for (const piece of pieces) {
    const numbering = parseNumbering(piece);
    if (numbering && numbering.value === expected && (kind === null || kind === numbering.kind)) {
      kind = numbering.kind;
      expected += 1;
      items.push({ text: numbering.rest.replaceAll('\n', '').trim() });
    } else if (items.length > 0 && kind !== null) {
      const last = items.at(-1);
      if (last && expected > 1) last.text = `${last.text}${piece.replaceAll('\n', '').trim()}`;
    }
  }
  return items.length >= 2 ? items : [];
}
