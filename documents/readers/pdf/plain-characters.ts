/** CJK radicals that fonts of browsers and WPS print for the plain character, where Unicode itself names no equal. */
const radicals = new Map(
  [...'⺁厂⺊卜⺋㔾⺌小⺎兀⺏尣⺓幺⺝月⺟母⺠民⺩王⺪疋⺬示⺮竹⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻐钅⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'].flatMap((char, index, all) => (index % 2 === 0 ? [[char, all[index + 1] ?? char] as const] : [])),
);

/** What character maps of Adobe-GB1 fonts give for Chinese ellipsis, dash and tilde. */
const marks = new Map([['\u22ef', '…'], ['\u2015', '—'], ['\u301c', '～']]);

/**
 * The character a reader sees: radicals (U+2E80–2FDF) and compatibility ideographs become the plain ideograph, ligatures
 * their letters, soft hyphens nothing. Full-width forms and ①, ㎡ stay as printed.
 */
export function toPlainCharacters(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(/[\u2e80-\u2eff]/g, (char) => radicals.get(char) ?? char)
    .replace(/[\u2015\u22ef\u301c]/g, (char) => marks.get(char) ?? char)
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (char) => char.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200d\ufeff\u0000]/g, '');
}

const unusual = /[\u0000\u00ad\u200b-\u200d\u2015\u22ef\u2e80-\u2fdf\u301c\uf900-\ufaff\ufb00-\ufb06\ufeff]/;
