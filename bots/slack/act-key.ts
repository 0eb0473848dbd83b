import type { BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';

/** The same when Slack delivers the click again; another press is another key. */
export const clickKey = ({ team, user }: Pick<BlockAction, 'team' | 'user'>, action: Pick<ButtonAction, 'action_ts'>): string =>
  ['slack', team?.id ?? '-', action.action_ts, user.id].join('/');

/** A view's hash changes with each new content, so one form sent twice is one act and the next form another. */
export const submissionKey = ({ team, user, view }: Pick<ViewSubmitAction, 'team' | 'user' | 'view'>): string =>
  ['slack', team?.id ?? '-', view.id, view.hash, user.id].join('/');
