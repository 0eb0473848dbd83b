import type { Directory } from '../../core/plan/directory.ts';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import type { ReturnedForm } from '../../core/report/returned-form.ts';
import type { ReadFile } from '../block.ts';
import type { CalendarNotice } from '../calendar/calendar-notice.ts';
import type { OfficeConverter } from '../readers/office/office-converter.ts';

/** What the reading process can be asked for, with what it answers. Answers travel as JSON. */
export interface Readings {
  plan: PlanDraft;
  directory: Directory;
  calendar: CalendarNotice;
  /** A form or progress table that a unit filled in. */
  form: ReturnedForm;
  /** Blocks alone. Refused like any other when it is marked as classified. */
  file: ReadFile;
}

export type ReadingKind = keyof Readings;
type Read<Kind extends ReadingKind> = (bytes: Uint8Array, fileName: string, office: OfficeConverter) => Promise<Readings[Kind]>;

/** How each kind is read. Loaded on demand: a reading process starts for one of them and ends with it. */
export const readings: { [Kind in ReadingKind]: () => Promise<Read<Kind>> } = {
  plan: async () => (await import('../read-plan-draft.ts')).readPlanDraft,
  directory: async () => (await import('../read-directory.ts')).readDirectory,
  calendar: async () => (await import('../calendar/read-calendar-notice.ts')).readCalendarNotice,
  form: async () => (await import('../forms/read-returned-file.ts')).readReturnedFile,
  async file() {
    const [{ readFile }, { refuseClassified }] = await Promise.all([import('../read-file.ts'), import('../refuse-classified.ts')]);
    return async (bytes, _fileName, office) => {
      const file = await readFile(bytes, office);
      refuseClassified(file);
      return file;
    };
  },
};
