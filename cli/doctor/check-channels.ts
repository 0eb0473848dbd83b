import type { Settings } from '../../config/settings.ts';
import { look, type Check } from './check.ts';

const SLACK_API = 'https://slack.com/api/';

/** Asks Slack and the mail server whether they know us, as far as they are set. Sends nothing to anybody. */
export async function checkChannels({ DUBAN_SLACK_BOT_TOKEN: token, DUBAN_SLACK_API_URL: api, DUBAN_SMTP_URL: smtp }: Settings): Promise<Check[]> {
  return await Promise.all([
    token
      ? look('Slack', '请核对 DUBAN_SLACK_BOT_TOKEN，并确认本机可以访问 Slack。', () => askSlack(token, api ?? SLACK_API))
      : unset('Slack', '未设置，聊天由试用环境代替。'),
    smtp ? look('邮件', '请核对 DUBAN_SMTP_URL 的主机、端口和登录名。', () => askMailServer(smtp)) : unset('邮件', '未设置，邮件由试用环境的信箱代替。'),
  ]);
}

const unset = (name: string, fact: string): Promise<Check> => Promise.resolve({ name, level: 'ok', fact, next: '' });

async function askSlack(token: string, api: string): Promise<string> {
  const answer = await fetch(new URL('auth.test', api.endsWith('/') ? api : `${api}/`), { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  const { ok, error, team, user } = (await answer.json()) as { ok: boolean; error?: string; team?: string; user?: string };
  if (!ok) throw new Error(`auth.test：${error ?? answer.status}`);
  return `工作区 ${team ?? ''}，机器人 ${user ?? ''}`;
}

async function askMailServer(url: string): Promise<string> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(url);
  try {
    await transport.verify();
    return `${new URL(url).host} 可以登录`;
  } finally {
    transport.close();
  }
}
