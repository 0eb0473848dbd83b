/** Who the workspace and the bot are. The ids have Slack's form and are the same in every sandbox. */
export interface Identity {
  teamId: string;
  teamName: string;
  botToken: string;
  signingSecret: string;
  botName: string;
  botUserId: string;
  botId: string;
  appId: string;
  /** The verification token old apps check; Slack still sends it. */
  verificationToken: string;
  /** The sandbox's own address, without a slash at the end. */
  url: string;
}

export const sandboxIds = {
  botUserId: 'U0SANDBOXBOT',
  botId: 'B0SANDBOXBOT',
  appId: 'A0SANDBOX',
  verificationToken: 'sandbox-verification-token',
} as const;
