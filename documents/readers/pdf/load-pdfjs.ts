import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableDocument } from '../../unreadable-document.ts';

type Pdfjs = typeof pdfjs;

let loading: Promise<Pdfjs> | undefined;

/** The library, loaded when the first PDF comes: it takes 0.2 s and 30 MB that no other file needs. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= importPdfjs();
  return loading;
}

function importPdfjs(): Promise<Pdfjs> {
  // pdfjs makes one matrix while it loads and would take the class from an optional native package. Nothing is drawn here.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Opens a PDF for reading its text: fonts and character maps come from the package, pictures are never decoded, nothing is
 * fetched or evaluated. The caller destroys the document's `loadingTask`. Throws `UnreadableDocument` for a password or damage.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: Uint8Array.from(bytes), // pdfjs keeps what it is given
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0, // every picture is left out before it is decoded
    enableXfa: false,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw explain(error);
  }
}

function explain(error: unknown): UnreadableDocument {
  if (error instanceof Error && error.name === 'PasswordException') return new UnreadableDocument('PROTECTED_PDF', '这个 PDF 文件设有打开密码，不能读取。', '请去掉密码，另存后再导入。', { cause: error });
  return new UnreadableDocument('DAMAGED_PDF', 'PDF 文件已损坏或不完整，无法读取。', '请重新下载或重新导出；能找到 docx 原件时，请导入原件。', { cause: error });
}
