import { closeView } from './slack/acts/close-view.ts';
import type { ActResult } from './slack/acts/act-result.ts';
import type { Events } from './slack/acts/events.ts';
import { press, type Press } from './slack/acts/press.ts';
import { openHome, say } from './slack/acts/say.ts';
import { submitView, type Submission } from './slack/acts/submit-view.ts';
import type { RequestUrl } from './slack/request-url.ts';
import type { Workspace } from './slack/workspace.ts';

/** Everything a person can do, as the page and `POST /sandbox/act` send it. */
export type Act =
  | ({ kind: 'press' } & Press)
  | ({ kind: 'submit' } & Submission)
  | { kind: 'close'; person: string; viewId: string }
  | { kind: 'say'; person: string; text: string }
  | { kind: 'home'; person: string }
  | { kind: 'read'; person: string };

/** Carries out one act. Throws `ActRefused` for an act that makes no sense. */
export type Perform = (act: Act) => Promise<ActResult>;

export const createPerform =
  (workspace: Workspace, requestUrl: RequestUrl, events: Events): Perform =>
  async (act) => {
    switch (act.kind) {
      case 'press':
        return press(workspace, requestUrl, act);
      case 'submit':
        return submitView(workspace, requestUrl, act);
      case 'close':
        return closeView(workspace, requestUrl, act.person, act.viewId);
      case 'say':
        return (await say(workspace, events, act.person, act.text)).result;
      case 'home':
        return openHome(workspace, events, act.person);
      case 'read':
        workspace.conversations.markRead(workspace.people.conversationOf(act.person));
        return { ok: true };
    }
  };
