import { looksLikePerson, looksLikeUnit } from '../owners/unit-shape.ts';

/** Units printed where persons are asked for: `负责人：采编部 林晓`, also where tidying closed the gap. */
export const readUnitsAmongPeople = (text: string): string[] => [...new Set(splitWords(text).filter((word) => looksLikeUnit(word)))];

const splitWords = (text: string): string[] => text.split(/(?<=[\s、，,；;/])|(?=[\s、，,；;/])/).flatMap((word) => splitOffice(word));

function splitOffice(word: string): string[] {
  const match = /^(\S{1,10}?(?:部|科|室|处|局|中心|办|股|院|所))([\u4e00-\u9fff]{2,3})$/.exec(word);
  return match?.[1] && match[2] && looksLikeUnit(match[1]) && looksLikePerson(match[2]) ? [match[1], match[2]] : [word];
}

const withoutUnits = (text: string): string => splitWords(text).filter((word) => !looksLikeUnit(word)).join('');

/** Names of leaders or persons: 张三、李四 · 张三 李四 · 张三（副局长）. Titles in brackets are dropped. */
export function readPeople(text: string): string[] {
  const bare = text.replace(/[（(][^（）()]*[）)]/g, '').trim();
  const pieces = withoutUnits(bare).split(/[、，,；;\n/]+|\s{2,}|(?<=\S{2,4})\s(?=\S{2,4}(?:\s|$))/);
  return [...new Set(pieces.map((piece) => piece.replace(/\s+/g, '').replace(/[。.；;]+$/, '').replace(/(?:同志|等)$/, '')).filter((piece) => piece.length >= 2 && piece.length <= 12))];
}
