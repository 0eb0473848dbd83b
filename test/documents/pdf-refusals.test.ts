import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../documents/readers/pdf/read-pdf.ts';
import { picture, show, showTurned, writePdf } from './pdf/write-pdf.ts';

const codeOf = (bytes: Uint8Array) => readPdf(bytes).then(() => 'READ', (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error));
const line = '开展安全排查，建立问题清单，年底前全部完成整改。';

describe('PDFs that cannot be read', () => {
  it('says that a PDF of pictures is a scan', async () => {
    await expect(readPdf(writePdf([picture(), picture()]))).rejects.toMatchObject({ code: 'SCANNED_PDF', hint: expect.stringContaining('识别成文字') as string });
  });

  it('takes a stray page number on scanned pages for no text', async () => {
    expect(await codeOf(writePdf([`${picture()}\n${show(290, 30, '1')}`, `${picture()}\n${show(290, 30, '2')}`]))).toBe('SCANNED_PDF');
  });

  it('names the scanned pages among pages of text', async () => {
    const { blocks, findings } = await readPdf(writePdf([show(70, 700, line), picture(), picture(), show(70, 700, line), picture()]));
    expect(blocks.length).toBeGreaterThan(0);
    expect(findings).toMatchObject([{ code: 'scanned-page', severity: 'doubt', message: expect.stringContaining('第2–3、5页') as string, place: { page: 2 } }]);
  });

  it('asks to check text that was recognised from a scan', async () => {
    const { findings } = await readPdf(writePdf([`${picture()}\nBT 3 Tr ET\n${show(70, 700, line)}`]));
    expect(findings.map((finding) => finding.code)).toEqual(['recognised-page']);
  });

  it('refuses a text layer of private characters in words', async () => {
    const garbled = [...line].map((char) => String.fromCharCode(0xe000 + (char.charCodeAt(0) % 0x800))).join('');
    await expect(readPdf(writePdf([show(70, 700, garbled)]))).rejects.toMatchObject({ code: 'SCANNED_PDF', message: expect.stringContaining('乱码') as string });
  });

  it('says that a password stands before the text', async () => {
    await expect(readPdf(await readFile(new URL('pdf/password.pdf', import.meta.url)))).rejects.toMatchObject({ code: 'PROTECTED_PDF', hint: expect.stringContaining('密码') as string });
  });

  it('refuses an empty page, a cut file and a file that only begins like a PDF', async () => {
    expect(await codeOf(writePdf(['']))).toBe('EMPTY_FILE');
    expect(await codeOf(writePdf([show(70, 700, line)]).subarray(0, 200))).toBe('DAMAGED_PDF');
    expect(await codeOf(Buffer.from('%PDF-1.7\n这里没有文档'))).toBe('DAMAGED_PDF');
  });

  it('reads on where a page draws nonsense', async () => {
    const { blocks } = await readPdf(writePdf([`Q Q 1 0 0 cm (x) Tj ${show(70, 700, line)} 5 w l S ${showTurned('0 0 0 0', 10, 10, '零')} ${show(70, 660, '第二段。')}`]));
    expect(blocks.map((block) => block.kind !== 'table' && block.text)).toEqual([line, '第二段。']);
  });

  it('leaves the caller his bytes', async () => {
    const bytes = writePdf([show(70, 700, line)]);
    await readPdf(bytes);
    expect(bytes.length).toBeGreaterThan(500);
    expect((await readPdf(bytes)).blocks).toHaveLength(1);
  });
});
