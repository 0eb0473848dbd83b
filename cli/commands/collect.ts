import type { Command } from 'commander';
import { sayRow } from '../../core/report/say-row.ts';
import type { Call } from '../call.ts';
import { collectFile, type CollectedFile, type CollectOptions, type RowEnd } from '../collect/collect-file.ts';
import { countFindings, showFindings } from '../display/show-findings.ts';
import { renderTable } from '../display/render-table.ts';
import { exitCode } from '../exit-code.ts';
import { explainFault } from '../explain-fault.ts';
import { findPerson } from '../find-person.ts';
import { readInput } from '../read-input.ts';

interface Options extends Omit<CollectOptions, 'by' | 'directory'> {
  as: string;
  json?: boolean;
}

export function addCollect(program: Command, call: Call): void {
  program
    .command('collect')
    .description('收回单位填好的填报表或推进情况表：对应到任务，成为待审核的报送')
    .argument('<files...>', 'docx、xlsx 等文件，可多个')
    .requiredOption('--as <person>', '谁在收（姓名或邮箱）')
    .option('--plan <plan>', '计划编号，不写由行码认出')
    .option('--unit <unit>', '是哪个单位的表，不写由表上的填报单位或行码认出')
    .option('--cycle <id>', '报送周期，如 2026Q1；不写由行码或标题认出')
    .option('--attested <name>', '本单位负责人审定：姓名；表上没有写时用')
    .option('--dry', '只看，不报送')
    .option('--json', '只输出 JSON')
    .action((files: string[], options: Options) => collect(call, files, options));
}

async function collect(call: Call, files: string[], { as, json, ...wish }: Options): Promise<void> {
  const register = await call.register();
  const directory = await register.directory.readDirectory();
  const options = { ...wish, directory, by: findPerson(directory, as) };
  const results: unknown[] = [];
  for (const file of files) {
    try {
      const collected = await collectFile(call, await readInput(call, file), options);
      if (needsAttention(collected)) call.exit ||= exitCode.findings;
      results.push({ file, dry: wish.dry ?? false, ...collected });
      if (!json) call.print(`${files.length > 1 ? `${file}\n` : ''}${show(collected, call)}`);
    } catch (error) {
      // One file alone is told like any other fault; of several the rest is still collected.
      if (files.length === 1) throw error;
      const { code, message, hint, exit } = explainFault(error);
      call.exit = exit;
      results.push({ file, fault: { code, message, hint } });
      call.note(`${file}：${message}${hint}`);
    }
  }
  if (json) call.printJson({ files: results });
}

const needsAttention = ({ rows, findings }: CollectedFile): boolean =>
  rows.some(({ standing }) => standing === 'mismatch' || standing === 'unsigned') || findings.some(({ severity }) => severity === 'error');

const ends: Record<RowEnd, string> = {
  received: '已收',
  known: '已收（此前已报）',
  waiting: '已登记，待处理',
  ready: '可收',
  unsigned: '缺审定人',
  blank: '未填',
  mismatch: '不符',
};

function show({ rows, findings, unit, attestedBy }: CollectedFile, { paint }: Call): string {
  const columns = [{ heading: '位置' }, { heading: '序号', widest: 8 }, { heading: '目标任务', widest: 36 }, { heading: '牵头单位', widest: 20 }, { heading: '结果' }, { heading: '进度类别' }, { heading: '本期情况', widest: 40 }];
  const lines = rows.map(({ place, number, title, unit: lead, standing, progressClass, report }) => [
    place ? sayRow(place) : '表中没有', number, title, lead ?? '', ends[standing], report.done === '' ? '' : progressClass, report.done,
  ]);
  const counted = (Object.keys(ends) as RowEnd[]).flatMap((end) => {
    const count = rows.filter(({ standing }) => standing === end).length;
    return count > 0 ? [`${ends[end]} ${count} 项`] : [];
  });
  return [
    `${unit ?? '多个单位'}${attestedBy === '' ? '' : `，审定人 ${attestedBy}`}`,
    renderTable(columns, lines),
    '',
    `${counted.join('，') || '没有可收的行'}；${countFindings(findings)}。`,
    ...(findings.length > 0 ? [showFindings(findings, paint)] : []),
  ].join('\n');
}
