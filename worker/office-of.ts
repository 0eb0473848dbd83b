import type { Settings } from '../config/settings.ts';
import type { DirectoryShelf } from '../ports/directory-shelf.ts';

/** Whom letters and the bot tell to phone: the setting, or the first supervisor of the directory. */
export async function officeOf(settings: Settings, directory: Pick<DirectoryShelf, 'readDirectory'>): Promise<{ name: string; phone: string | null }> {
  const { people } = await directory.readDirectory();
  const supervisor = people.find((person) => person.roles.some((role) => role.kind === 'supervisor'));
  return { name: settings.DUBAN_OFFICE_NAME, phone: settings.DUBAN_OFFICE_PHONE ?? supervisor?.phone ?? null };
}
