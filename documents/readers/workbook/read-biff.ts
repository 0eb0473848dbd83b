/** What an xls (BIFF8) says beside its values. Sheets are counted from 0 in the workbook's order, rows from 0 but `hiddenRows` from 1. */
export interface BiffSheets {
  encrypted: boolean;
  isHidden(sheet: number): boolean;
  hiddenRows(sheet: number): number[];
  /** The number format of a cell; undefined for the general one. */
  formatOf(sheet: number, row: number, column: number): string | undefined;
}

/** Formats that every Excel knows by number ([MS-XLS] 2.4.126), those that change what is shown. */
const builtIn: Record<number, string> = { 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'yyyy-m-d', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-m-d h:mm', 27: 'yyyy"年"m"月"', 31: 'yyyy"年"m"月"d"日"', 57: 'yyyy"年"m"月"' };

const records = { filePass: 0x2f, boundSheet: 0x85, format: 0x41e, xf: 0xe0, row: 0x208, number: 0x203, rk: 0x27e, rkRow: 0xbd, formula: 0x06 };

interface Sheet {
  hidden: boolean;
  at: number;
  hiddenRows: number[];
  /** Index of a cell's format record, by `row,column`. */
  cells: Map<string, number>;
}

/** Walks the records of a workbook stream once. A record that runs past the end ends the walk. */
export function readBiffSheets(stream: Uint8Array): BiffSheets {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheets: Sheet[] = [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let encrypted = false;
  for (let at = 0, current: Sheet | undefined; at + 4 <= view.byteLength; ) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > view.byteLength) break;
    const data = new DataView(stream.buffer, stream.byteOffset + at + 4, size);
    current = sheets.find((sheet) => sheet.at === at) ?? current;
    if (id === records.filePass) encrypted = true;
    else if (id === records.boundSheet && size >= 6) sheets.push({ at: data.getUint32(0, true), hidden: (data.getUint8(4) & 3) !== 0, hiddenRows: [], cells: new Map() });
    else if (id === records.format && size >= 5) codes.set(data.getUint16(0, true), readCode(data));
    else if (id === records.xf && size >= 4) formats.push(data.getUint16(2, true));
    else if (current) addCell(current, id, data);
    at += 4 + size;
  }
  return {
    encrypted,
    isHidden: (sheet) => sheets[sheet]?.hidden ?? false,
    hiddenRows: (sheet) => sheets[sheet]?.hiddenRows ?? [],
    formatOf(sheet, row, column) {
      const format = formats[sheets[sheet]?.cells.get(`${row},${column}`) ?? -1];
      return format === undefined ? undefined : (codes.get(format) ?? builtIn[format]);
    },
  };
}

function addCell(sheet: Sheet, id: number, data: DataView): void {
  if (id === records.row && data.byteLength >= 16) {
    if ((data.getUint16(12, true) & 0x20) !== 0) sheet.hiddenRows.push(data.getUint16(0, true) + 1);
  } else if ((id === records.number || id === records.rk || id === records.formula) && data.byteLength >= 6) {
    sheet.cells.set(`${data.getUint16(0, true)},${data.getUint16(2, true)}`, data.getUint16(4, true));
  } else if (id === records.rkRow) {
    const first = data.getUint16(2, true);
    for (let index = 0; 4 + index * 6 + 6 <= data.byteLength - 2; index += 1) sheet.cells.set(`${data.getUint16(0, true)},${first + index}`, data.getUint16(4 + index * 6, true));
  }
}

function readCode(data: DataView): string {
  const length = data.getUint16(2, true);
  const wide = (data.getUint8(4) & 1) === 1;
  const end = Math.min(length, (data.byteLength - 5) >> (wide ? 1 : 0));
  return Array.from({ length: end }, (_, index) => String.fromCharCode(wide ? data.getUint16(5 + index * 2, true) : data.getUint8(5 + index))).join('');
}
