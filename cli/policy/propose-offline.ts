/**
 * What has to stand in a plan's policy file for these rows to be reported on paper, and the command that takes it:
 * best before the launch, or at once after it.
 */
export const proposeOffline = (planId: string, rows: readonly number[], isLaunched: boolean): string =>
  [
    `建议线下报送 ${rows.length} 项（第${rows.join('、')}行），目前都在线上填写。要设为线下报送，请把下面几行写进这个计划的规则文件，${isLaunched ? '再' : '启动之前'}执行 duban policy use 文件 ${planId}${isLaunched ? ' --apply' : ''}：`,
    'overrides:',
    '  tasks:',
    ...rows.map((row) => `    '#${row}': { offline: true }`),
  ].join('\n');
