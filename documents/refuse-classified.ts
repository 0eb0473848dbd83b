import type { ReadFile } from './block.ts';
import { squeeze } from './outline/tidy-text.ts';
import { UnreadableDocument } from './unreadable-document.ts';

const grade = '(?:绝密|机密|(?:工作|商业)?秘密|(?:核心|普通)商(?:业秘)?密)';
const term = '(?:[★☆▲△*]|(?:[,，;；]?(?:保密)?期限?[:：]?)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:年|个月)|长期)';
const care = '(?:[,，。:：;；!！]?(?:请?(?:注意|妥善|严格)?(?:保存|保管|保密)|请?(?:勿|不得|严禁|禁止)(?:外传|翻印|复印|复制|转载|转发|扩散|公开)|阅后[^,，。]{1,6}|仅供(?:参考|内部使用)))*[。!！]?';
const inner = '(?:仅?供)?内部(?:资料|文件|材料|使用|参考|传阅|掌握|阅读|刊物|发行)?';
const closed = '(?:(?:此件|本件|本文|该件)?(?:不予|不宜|不|免予)公开(?:发布)?)';
const opennessLabel = '(?:(?:信息)?公开(?:属性|方式|类别|类型|形式|选项|性质)?|发布(?:属性|方式))';

// A mark stands alone in its line or after 密级： — never inside a sentence (保密工作, 机密文件管理).
const mark = new RegExp(`^[（(【[★]?(?:(?:密级|秘密等级|定密|密别)[:：]?)?(?:${grade}级?${term}{0,3}|${inner}${care}|${closed}|${opennessLabel}[:：]?${closed}|.{0,12}内部(?:资料|文件)[★☆]${care})[）)】\\]★]?$`);
const besideTitle = new RegExp(`[（(【[](?:${grade}级?${term}{0,3}|内部(?:资料|文件|材料)${care}|不予公开)[）)】\\]]$`);
const leading = new RegExp(`^(?:密级[:：])?(?:绝密|机密|秘密)级?(?:[★☆]\\S{0,6})?[ \\u3000]+(?:\\S{1,8}[ \\u3000]*)?(?:特急|加急|份号|\\d{6})|^(?:绝密|机密|秘密)[★☆]|^(?:特急|加急|平急|特提|(?:份号)?[:：]?\\d{6})[ \\u3000]+(?:绝密|机密|秘密)级?(?:[★☆].{0,8})?$`);
/** The label of a cell whose neighbour holds the grade. */
const gradeLabel = /^(?:密级|秘密等级|密别|公开(?:属性|方式|类别))[:：]?$/;
const bareInner = new RegExp(`^${inner}$`);
const headLines = 25;
const footLines = 12;

/**
 * Refuses a document that carries a secrecy mark in its head, foot, page header or footer (process.md §1). The error says
 * nothing of the document, not even its title, so that no log or history keeps a trace. 依申请公开 is a way of opening, not of
 * closing; a plan about secrecy work has the words in its sentences only.
 */
export function refuseClassified(file: ReadFile): void {
  const texts = file.blocks.flatMap((block): { text: string; cell: boolean }[] => (block.kind === 'table' ? cellTexts(block.rows.map((row) => row.filter((cell) => !cell.carried).map((cell) => cell.text))) : [{ text: block.text, cell: false }])).filter(({ text }) => text.trim() !== '');
  const ends = texts.length <= headLines + footLines ? texts : [...texts.slice(0, headLines), ...texts.slice(-footLines)];
  const candidates = [...file.margins.map((text) => ({ text, cell: false })), ...ends].flatMap(({ text, cell }) => text.split('\n').map((line) => ({ line, cell })));
  if (!candidates.some(({ line, cell }) => isMark(line, cell))) return;
  throw new UnreadableDocument(
    'CLASSIFIED',
    '该文件标有密级、内部资料或不予公开，本系统不接收，未保存任何内容。',
    '请使用为涉密和内部文件设置的专用系统办理。',
  );
}

/** Cells, those behind a label (密级 | 秘密) together with it. */
function cellTexts(rows: string[][]): { text: string; cell: boolean }[] {
  return rows.flatMap((row) => row.map((text, at) => ({ text: gradeLabel.test(squeeze(row[at - 1] ?? '')) ? `密级：${text}` : text, cell: true })));
}

function isMark(text: string, cell: boolean): boolean {
  const squeezed = squeeze(text);
  // 内部 alone in a cell is a kind of something (内部、外部); a mark is printed over the text.
  if (cell && bareInner.test(squeezed)) return /资料|文件|材料/.test(squeezed);
  return squeezed.length <= 40 && (mark.test(squeezed) || besideTitle.test(squeezed) || leading.test(text.trim()));
}
