/** A printed number without its brackets, dots and spaces: `（三）` → `三`, `11.` → `11`. */
export const bareNumber = (number: string): string => number.normalize('NFKC').replaceAll(/[\s()（）.．、,，第条项]/gu, '');
