import type { Settings } from '../../config/settings.ts';
import { look, type Check } from './check.ts';

/** Whether Temporal answers and knows our namespace. */
export async function checkEngine({ DUBAN_TEMPORAL_ADDRESS: address, DUBAN_TEMPORAL_NAMESPACE: namespace }: Settings): Promise<Check> {
  if (address === undefined) return { name: 'Temporal 命名空间', level: 'ok', fact: '未设置地址，随 npm start 启动', next: '' };
  const next = `请确认 Temporal 在运行，并已有命名空间 ${namespace}（temporal operator namespace create -n ${namespace}）。`;
  return await look('Temporal 命名空间', next, async () => {
    const { Connection } = await import('@temporalio/client');
    const connection = await Connection.connect({ address, connectTimeout: 5_000 });
    try {
      const { config } = await connection.workflowService.describeNamespace({ namespace });
      const days = Math.round(Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / 86_400);
      return `${namespace}，历史保留 ${days} 天`;
    } finally {
      await connection.close();
    }
  });
}
