/** A name as it is compared: full-width letters and brackets made narrow, white space dropped. Nothing else is forgiven here. */
export const tidyName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');
