import { wordDocument, p } from '../../fixtures/word-document.ts';

const words = '推进重点工作落实任务分解责任到人按月调度检查指导督促提醒反馈结果';

/**
 * A docx that passes every check of its archive, with `megabytes` of XML in it: paragraphs without end, whose words differ
 * so that they pack badly.
 */
export function demandingDocument(megabytes = 30): Uint8Array {
  const paragraphs: string[] = [];
  let seed = 7;
  for (let size = 0; size < megabytes * 1_000_000; ) {
    let text = '';
    for (let count = 0; count < 12; count += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      text += (words[seed % words.length] ?? '') + seed.toString(36);
    }
    const paragraph = p(text);
    paragraphs.push(paragraph);
    size += Buffer.byteLength(paragraph);
  }
  return wordDocument({ body: paragraphs.join('') });
}
