import type { Command } from 'commander';
import type { Call } from '../call.ts';
import { circulateEdition, type CirculateOptions } from '../edition/circulate-edition.ts';
import { editEdition, type EditOptions } from '../edition/edit-edition.ts';
import { editionNumbers, type NumbersOptions } from '../edition/edition-numbers.ts';
import { finaliseEdition, type FinaliseOptions } from '../edition/finalise-edition.ts';
import { mergeEdition, type MergeOptions } from '../edition/merge-edition.ts';
import { openEdition, reviseEdition, type OpenOptions, type ReviseOptions } from '../edition/open-edition.ts';
import { showEdition, type ShowOptions } from '../edition/show-edition.ts';

export function addEdition(program: Command, call: Call): void {
  const edition = program.command('edition').description('汇总稿：起草、送审、定稿、更正').helpCommand(false);
  const acting = (name: string, says: string): Command =>
    edition
      .command(name)
      .description(says)
      .argument('<plan>', '计划编号')
      .argument('<cycle>', '报送周期，如 2026Q3')
      .requiredOption('--as <person>', '谁在办理（督查室，姓名或邮箱）')
      .option('--json', '只输出 JSON');

  acting('open', '建立本期汇总稿，取入已审核通过的文字')
    .option('--unreported <how>', '未报的行：missing 印未报，carried 沿用上期文字并注明日期', 'missing')
    .action((plan: string, cycle: string, options: OpenOptions) => openEdition(call, plan, cycle, options));
  edition
    .command('show')
    .description('查看：计划的各期汇总稿、其中一稿、一行的各种文字；加 -o 写成文件')
    .argument('<plan>', '计划编号')
    .argument('[cycle]', '报送周期，如 2026Q3')
    .option('--row <number>', '只看这一行（序号或 #行号，可多个），对照单位原文')
    .option('--no <n>', '第几稿，不写为最新一稿')
    .option('--format <format>', 'docx 或 xlsx，不写按文件名')
    .option('-o, --out <file>', '写成文件；未定稿的带行码，改好后用 edition merge 收回')
    .option('--json', '只输出 JSON')
    .action((plan: string, cycle: string | undefined, options: ShowOptions) => showEdition(call, plan, cycle, options));
  acting('edit', '修改一行的文字或进度类别，单位原文不变')
    .option('--row <number>', '哪一行（序号或 #行号）')
    .option('--text <words>', '改后的文字')
    .option('--file <file>', '改后的文字写在文件里；- 为从管道读')
    .option('--class <class>', '进度类别')
    .option('--restore', '不用督查室的文字，改回单位原文')
    .option('--unreported <how>', '未报的行：missing 或 carried')
    .action((plan: string, cycle: string, options: EditOptions) => editEdition(call, plan, cycle, options));
  edition
    .command('merge')
    .description('取入新审核通过的文字（督查室改过的行不动）、收回改好的表格，或并入配合单位的文字')
    .argument('<plan>', '计划编号')
    .argument('<cycle>', '报送周期，如 2026Q3')
    .argument('[file]', '改好的汇总表（docx、xlsx），按行码对应')
    .requiredOption('--as <person>', '谁在办理（督查室，姓名或邮箱）')
    .option('--row <number>', '并入配合单位的文字：哪一行')
    .option('--unit <unit>', '配合单位')
    .option('--text <words>', '配合单位的文字')
    .option('--file <file>', '配合单位的文字写在文件里；- 为从管道读')
    .option('--dry', '只看，不改')
    .option('--json', '只输出 JSON')
    .action((plan: string, cycle: string, file: string | undefined, options: MergeOptions) => mergeEdition(call, plan, cycle, file, options));
  acting('circulate', '送审：告知牵头单位负责人（一人一条消息），并打印送审稿')
    .option('--format <format>', 'docx 或 xlsx，不写按文件名，再不写为 docx')
    .option('-o, --out <file>', '文件名，不写为 汇总稿-<计划>-<周期>-送审.docx')
    .action((plan: string, cycle: string, options: CirculateOptions) => circulateEdition(call, plan, cycle, options));
  acting('finalise', '定稿：编号、日期、审定人，此后锁定')
    .option('--approver <person>', '审定人；领导在纸上签批的写领导，不写为办理人')
    .option('--date <date>', '日期，不写为今天')
    .option('--number <n>', '编号，不写为下一个')
    .option('--gap-reason <words>', '编号不连续时，空号的理由')
    .action((plan: string, cycle: string, options: FinaliseOptions) => finaliseEdition(call, plan, cycle, options));
  acting('revise', '定稿后更正：另出一稿，与原稿的差别列在 edition show 里')
    .requiredOption('--reason <words>', '更正的理由')
    .action((plan: string, cycle: string, options: ReviseOptions) => reviseEdition(call, plan, cycle, options));
  edition
    .command('numbers')
    .description('编号：写法、起始号、已用的号和空号')
    .option('--kind <kind>', '哪一种文件，如 汇总稿、通报', '汇总稿')
    .option('--year <year>', '哪一年，不写为今年')
    .option('--pattern <pattern>', '写法，如 某教督〔{年}〕{号}号')
    .option('--start <n>', '从几号起')
    .option('--void <n>', '到这一号为止都空着（其他文件用了、作废等），要写 --reason')
    .option('--reason <words>', '空号的理由')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((options: NumbersOptions) => editionNumbers(call, options));
}
