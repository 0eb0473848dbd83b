import type { ReadFile } from './block.ts';
import { squeeze } from './outline/tidy-text.ts';
import { UnreadableDocument } from './unreadable-document.ts';

// A mark stands alone in its line or after 密级： — never inside a sentence (保密工作, 机密文件管理).
const mark = /^(?:[（(【[]?)(?:密级[:：]?)?(?:(?:绝密|机密|秘密)(?:[★☆*].{0,12}|级)?|内部(?:资料|文件|材料)(?:[,，]?(?:请?注意保存|请勿外传|严禁外传|不得外传))?|(?:此件)?不予公开(?:发布)?|(?:公开属性|公开方式|公开类别|信息公开(?:选项|类别))[:：]?不予公开|.{0,12}内部(?:资料|文件)[★☆])(?:[）)】\]]?)$/;
const besideTitle = /(?:[（(【])(?:绝密|机密|秘密|内部资料|内部文件|不予公开)(?:[★☆].{0,8})?(?:[）)】])$/;
const leading = /^(?:密级[:：])?(?:绝密|机密|秘密)(?:[★☆]\S{0,6})?[ \u3000]+(?:\S{1,8}[ \u3000]*)?(?:特急|加急|份号|\d{6})|^(?:绝密|机密|秘密)[★☆]/;
const headLines = 25;
const footLines = 12;

/**
 * Refuses a document that carries a secrecy mark in its head, foot, page header or footer (process.md §1). The error says
 * nothing of the document, not even its title, so that no log or history keeps a trace.
 */
export function refuseClassified(file: ReadFile): void {
  const texts = file.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.map((cell) => cell.text)) : [block.text])).filter((text) => text.trim() !== '');
  const candidates = [...file.margins, ...texts.slice(0, headLines), ...texts.slice(-footLines)].flatMap((text) => text.split('\n'));
  if (!candidates.some((text) => isMark(text))) return;
  throw new UnreadableDocument(
    'CLASSIFIED',
    '该文件标有密级、内部资料或不予公开，本系统不接收，未保存任何内容。',
    '请使用为涉密和内部文件设置的专用系统办理。',
  );
}

function isMark(text: string): boolean {
  const squeezed = squeeze(text);
  return squeezed.length <= 40 && (mark.test(squeezed) || besideTitle.test(squeezed) || leading.test(text.trim()));
}
