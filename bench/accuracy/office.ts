import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface OfficeJob {
  /** File name without its ending; unique among the jobs of one kind. */
  name: string;
  extension: string;
  bytes: Uint8Array;
  to: 'docx' | 'doc' | 'pdf' | 'html' | 'xls';
}

const limitMs = 300_000;
const filters: Record<OfficeJob['to'], string> = { docx: 'docx:MS Word 2007 XML', doc: 'doc:MS Word 97', pdf: 'pdf', html: 'html', xls: 'xls:MS Excel 97' };

export const hasOffice = (): boolean => spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

/**
 * Converts files with LibreOffice, those of one kind in one call, with a profile of its own so that no open window is
 * disturbed. `folder` holds everything it writes. Answers in the order of the jobs, null for
 * a kind this installation cannot convert (LibreOffice comes in parts).
 */
export function convertWithOffice(jobs: OfficeJob[], folder: string): (Uint8Array | null)[] {
  for (const kind of new Set(jobs.map(kindOf))) convertKind(jobs.filter((job) => kindOf(job) === kind), join(folder, kind), join(folder, 'profile'));
  return jobs.map((job) => {
    const made = join(folder, kindOf(job), 'out', `${job.name}.${job.to}`);
    return existsSync(made) ? readFileSync(made) : null;
  });
}

const kindOf = ({ extension, to }: OfficeJob): string => `${extension}-${to}`;

function convertKind(jobs: OfficeJob[], folder: string, profile: string): void {
  const [first] = jobs;
  if (!first) return;
  const source = join(folder, 'in');
  mkdirSync(source, { recursive: true });
  const files = jobs.map(({ name, extension, bytes }) => {
    const file = join(source, `${name}.${extension}`);
    writeFileSync(file, bytes);
    return file;
  });
  const reading = first.extension === 'txt' ? ['--infilter=Text (encoded):UTF8,LF,,,'] : [];
  execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', ...reading, '--convert-to', filters[first.to], '--outdir', join(folder, 'out'), ...files], { stdio: 'ignore', timeout: limitMs });
}
