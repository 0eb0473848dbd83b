/** Names typed in one word, between commas of either kind or 、; empty ones fall away. */
export const nameList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,，、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
