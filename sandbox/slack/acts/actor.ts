import type { JsonObject } from '../../json-object.ts';
import type { Person } from '../person.ts';
import type { Workspace } from '../workspace.ts';
import { ActRefused } from './act-result.ts';

/** The person who acts. Throws `ActRefused` when the directory does not know them. */
export function actorOf(workspace: Workspace, chatId: string): Person {
  const person = workspace.people.find(chatId);
  if (!person) throw new ActRefused(`nobody with the chat id ${chatId} is in the sandbox's directory`);
  return person;
}

/** The fields that every interaction payload carries. */
export function payloadBase({ identity }: Workspace, person: Person): JsonObject {
  return {
    team: { id: identity.teamId, domain: 'sandbox' },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: person.chatId, username: person.chatId.toLowerCase(), name: person.chatId.toLowerCase(), team_id: identity.teamId },
    api_app_id: identity.appId,
    token: identity.verificationToken,
  };
}
