/** Where a block stands in its file: a paragraph counted from 1, or a cell such as `表1第3行第2列`. */
export interface Place {
  page?: number;
  paragraph?: number;
  cell?: string;
}

/** One grid cell. A merged cell is repeated over its whole span; `carried` marks the repeats. */
export interface Cell {
  text: string;
  carried: boolean;
  place: Place;
}

/** The block model every reader gives. `number` is printed by the file or computed from its automatic numbering; '' when there is none. */
export type Block =
  | { kind: 'heading'; level: number; number: string; text: string; place: Place }
  | { kind: 'paragraph'; text: string; place: Place }
  | { kind: 'listItem'; number: string; level: number; text: string; place: Place }
  | { kind: 'table'; rows: Cell[][]; place: Place };

/** What a reader could not bring along, for the supervisor: a sentence, and where in the file. */
export interface ReaderFinding {
  severity: 'doubt' | 'note';
  code: string;
  message: string;
  place?: Place;
}

/** A file as read: its blocks in order, what stands in page headers and footers (marks are printed there too), and what got lost. */
export interface ReadFile {
  format: 'text' | 'docx' | 'doc' | 'pdf' | 'html' | 'workbook';
  blocks: Block[];
  margins: string[];
  findings: ReaderFinding[];
}
