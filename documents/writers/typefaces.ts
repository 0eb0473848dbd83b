/** Faces of GB/T 9704-2012 by name; Word and WPS take the nearest they have. Latin letters and figures in Times New Roman. */
export const typefaces = {
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
  head: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  second: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体' },
  pageNumber: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
} as const;

export type Typeface = (typeof typefaces)[keyof typeof typefaces];
