import type { ReaderFinding } from '../../block.ts';
import { UnreadableDocument } from '../../unreadable-document.ts';
import type { PageContent } from './page-content.ts';

/** What a page's text layer is worth; kept of every page when its glyphs are gone. */
export interface TextLayer {
  page: number;
  characters: number;
  unreadable: number;
  picture: boolean;
  hiddenShare: number;
}

/** Characters of plans: Chinese, Latin, Greek, figures, punctuation, units. Private use, control and foreign scripts show a font without a map. */
const readable = /[\p{Script=Han}\x20-\x7e\u00a0-\u00ff\u0370-\u03ff\u2000-\u27bf\u3000-\u30ff\u3100-\u312f\u31a0-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;
const fewestCharacters = 20;
const mostUnreadable = 0.3;

export function measureTextLayer(content: PageContent): TextLayer {
  const characters = content.glyphs.map((glyph) => glyph.text).filter((text) => text.trim() !== '');
  return { page: content.page, characters: characters.length, unreadable: characters.filter((text) => !readable.test(text)).length, picture: content.picture, hiddenShare: content.hiddenShare };
}

/**
 * Refuses a PDF of pictures or of text without a character map, and tells of single pages that are. `text` is all text read:
 * long Chinese without a single comma, stop or 的 is one alphabet printed with the codes of another.
 */
export function checkTextLayer(layers: TextLayer[], text: string): ReaderFinding[] {
  const characters = layers.reduce((sum, layer) => sum + layer.characters, 0);
  const scanned = layers.filter((layer) => layer.picture && layer.characters < fewestCharacters);
  if (scanned.length > 0 && layers.every((layer) => layer.characters < fewestCharacters))
    throw new UnreadableDocument('SCANNED_PDF', '这个 PDF 是扫描件（每页是图片），里面没有可以读取的文字。', '请先识别成文字，存为 docx 或 txt 后导入；篇幅短的可以直接录入。');
  if (characters === 0) throw new UnreadableDocument('EMPTY_FILE', '这个 PDF 里没有文字。', '请确认文件内容完整；只有图片时，请先识别成文字后导入。');
  const unreadable = layers.reduce((sum, layer) => sum + layer.unreadable, 0);
  if (unreadable > characters * mostUnreadable || isScrambled(text))
    throw new UnreadableDocument('SCANNED_PDF', '这个 PDF 的文字层是乱码（字体没有对应的字符表），读出的内容不能使用。', '请导入 docx 原件，或把 PDF 识别成文字后导入。');
  return [
    ...tell(scanned, 'scanned-page', (pages) => `${pages}是图片，没有可以读取的文字，请识别成文字后另行导入，或核对有无任务。`),
    ...tell(layers.filter((layer) => layer.characters >= fewestCharacters && layer.unreadable > layer.characters * mostUnreadable), 'garbled-page', (pages) => `${pages}的文字层大部分是乱码，请对照原件核对。`),
    ...tell(layers.filter((layer) => layer.picture && layer.hiddenShare > 0.5 && layer.characters >= fewestCharacters), 'recognised-page', (pages) => `${pages}是扫描后识别的文字，可能有错字，请对照原件核对。`),
  ];
}

function isScrambled(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 300 && !/[，。、；：,;:的和年月]/.test(text);
}

function tell(layers: TextLayer[], code: string, say: (pages: string) => string): ReaderFinding[] {
  const [first] = layers;
  return first ? [{ severity: 'doubt', code, message: say(`第${writeRanges(layers.map((layer) => layer.page))}页`), place: { page: first.page } }] : [];
}

/** 3、5–8 for 3, 5, 6, 7, 8. */
function writeRanges(pages: number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const open = ranges.at(-1);
    if (open && page === open[1] + 1) open[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}
