const MOST_NAMED = 5;

/** `第1、2、7行`; `第1、2、3、4、5行等 9 行` where there are many. Rows count from 1. */
export const sayRows = (rows: readonly number[]): string =>
  `第${rows.slice(0, MOST_NAMED).join('、')}行${rows.length > MOST_NAMED ? `等 ${rows.length} 行` : ''}`;
