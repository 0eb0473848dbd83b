import { readFile } from 'node:fs/promises';

export const sampleFolder = new URL('../sample/', import.meta.url);

interface Sample {
  startDate: string;
  year: number;
  plan: string;
  directory: string;
  assignments: {
    names: { name: string; is: string }[];
    owners: { rows: string[]; leadUnits: string[]; coUnits: string[] }[];
  };
}

/** What `npm start` loads into an empty database, and the date its year begins. */
export const readSample = async (): Promise<Sample> => JSON.parse(await readFile(new URL('sample.json', sampleFolder), 'utf8')) as Sample;
