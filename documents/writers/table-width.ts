/** Printable width of A4 landscape with 2 cm margins, in twentieths of a point. */
export const tableWidth = 14_570;
