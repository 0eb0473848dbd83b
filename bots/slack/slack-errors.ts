/**
 * What an error word of chat.postMessage and conversations.open says about the message (docs.slack.dev, error tables):
 * `recipient` cannot be reached here, another channel must do; `admin` the installation is broken for everybody;
 * `defect` the message itself is refused and would be again; `unsure` part of it may have succeeded; `busy` try later.
 */
export type SlackErrorKind = 'recipient' | 'admin' | 'defect' | 'unsure' | 'busy';

export const slackErrors: Record<string, SlackErrorKind> = {
  channel_not_found: 'recipient',
  user_not_found: 'recipient',
  users_not_found: 'recipient',
  user_not_visible: 'recipient',
  user_disabled: 'recipient',
  user_not_in_channel: 'recipient',
  is_archived: 'recipient',
  not_in_channel: 'recipient',
  cannot_dm_bot: 'recipient',
  messages_tab_disabled: 'recipient',
  restricted_action: 'recipient',
  restricted_action_non_threadable_channel: 'recipient',
  restricted_action_read_only_channel: 'recipient',
  restricted_action_thread_locked: 'recipient',
  restricted_action_thread_only_channel: 'recipient',

  access_denied: 'admin',
  account_inactive: 'admin',
  deprecated_endpoint: 'admin',
  ekm_access_denied: 'admin',
  enterprise_is_restricted: 'admin',
  invalid_auth: 'admin',
  method_deprecated: 'admin',
  missing_scope: 'admin',
  no_permission: 'admin',
  not_allowed_token_type: 'admin',
  not_authed: 'admin',
  org_login_required: 'admin',
  team_access_not_granted: 'admin',
  token_expired: 'admin',
  token_revoked: 'admin',
  two_factor_setup_required: 'admin',

  invalid_arguments: 'defect',
  invalid_blocks: 'defect',
  invalid_blocks_format: 'defect',
  invalid_metadata_format: 'defect',
  invalid_metadata_schema: 'defect',
  markdown_text_conflict: 'defect',
  metadata_must_be_sent_from_app: 'defect',
  metadata_too_large: 'defect',
  msg_blocks_too_long: 'defect',
  msg_too_long: 'defect',
  no_text: 'defect',
  too_many_attachments: 'defect',

  fatal_error: 'unsure',
  internal_error: 'unsure',

  accesslimited: 'busy',
  message_limit_exceeded: 'busy',
  rate_limited: 'busy',
  ratelimited: 'busy',
  request_timeout: 'busy',
  service_unavailable: 'busy',
  team_added_to_org: 'busy',
};
