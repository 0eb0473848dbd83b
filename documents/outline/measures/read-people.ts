/** Names of leaders or persons: 张三、李四 · 张三 李四 · 张三（副局长）. Titles in brackets are dropped. */
export function readPeople(text: string): string[] {
  const bare = text.replace(/[（(][^（）()]*[）)]/g, '').trim();
  const pieces = bare.split(/[、，,；;\n/]+|\s{2,}|(?<=\S{2,4})\s(?=\S{2,4}(?:\s|$))/);
  return [...new Set(pieces.map((piece) => piece.replace(/\s+/g, '').replace(/[。.；;]+$/, '').replace(/(?:同志|等)$/, '')).filter((piece) => piece.length >= 2 && piece.length <= 12))];
}
