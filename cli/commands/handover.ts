import type { Command } from 'commander';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import { roleWords } from '../../documents/directory/directory-words.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { findPerson } from '../find-person.ts';
import { handOverPerson, type Handover } from '../handover/hand-over-person.ts';
import type { Matter } from '../handover/matters-of-person.ts';
import { officeAddress } from '../office-address.ts';

export function addHandover(program: Command, call: Call): void {
  program
    .command('handover')
    .description('人员变动：一人的角色、待办、退回稿、链接和代理一次交给接手的人，并列出清单')
    .argument('<from>', '交出的人（姓名或邮箱）')
    .argument('<to>', '接手的人')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((from: string, to: string, options: { as?: string; json?: boolean }) => handover(call, from, to, options));
}

async function handover(call: Call, from: string, to: string, { as, json }: { as?: string; json?: boolean }): Promise<void> {
  const { directory } = await call.register();
  const people = await directory.readDirectory();
  const [leaver, successor] = [findPerson(people, from), findPerson(people, to)];
  if (leaver.address === successor.address) throw wrongUse('交出的人和接手的人是同一人。', '请写两个人，如 duban handover 王芳 赵敏。');
  const done = await handOverPerson(call, leaver, successor, officeAddress(people, as));
  if (json) return call.printJson(done);
  call.print(show(done, leaver.name, successor.name));
}

const whats: Record<Matter['what'], string> = { sign: '待签收', report: '待填报', draft: '退回待重报', letter: '督办函未批示', answer: '申请待答复' };

function show({ receipt, matters, tasks }: Handover, leaver: string, successor: string): string {
  const { roles, asks, delegations, links } = receipt;
  const said = [
    `${leaver}的工作已交给${successor}：`,
    `  角色 ${roles.length} 个${roles.length > 0 ? `：${roles.map(({ kind, scope }) => (scope === '' ? roleWords[kind] : `${roleWords[kind]}（${scope}）`)).join('、')}` : ''}`,
    `  待发消息 ${asks.length} 条，改发${successor}`,
    `  代理 ${delegations.length} 项${delegations.map(({ starts, ends, ended }) => `${ended ? '，已终止' : '，已转交'}（${starts} 至 ${ends}）`).join('')}`,
    `  督办函链接 ${links.length} 个，原链接已失效，未批示的督办函重新发给${successor}`,
    `  任务 ${tasks.length} 项已记录在案${tasks.length > 0 ? `，下一轮一并告知${successor}` : ''}`,
  ];
  if (matters.length === 0) return [...said, '没有未了事项。'].join('\n');
  const rows = matters.map(({ number, title, unit, what, cycle }) => [number, title, unit, `${cycle === null ? '' : sayCycle(cycle)}${whats[what]}`]);
  return [...said, `未了事项 ${matters.length} 件：`, renderTable([{ heading: '序号', widest: 8 }, { heading: '任务', widest: 40 }, { heading: '单位' }, { heading: '事项' }], rows)].join('\n');
}
