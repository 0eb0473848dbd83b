import { DefaultLogger, Runtime, Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStretches } from '../../bench/history-stretches.ts';
import { createEncryptingCodec } from '../../desk/encrypting-codec.ts';
import { CURRENT_LEVEL } from '../../workflows/names.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';
import { replayKey } from './replay-key.ts';
import { openHistory } from './sealed-history.ts';

const folder = new URL('histories/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

let options: ReplayWorkerOptions;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  options = {
    workflowBundle: await workflowBundle(),
    dataConverter: { payloadCodecs: [createEncryptingCodec(replayKey)] },
  };
});

describe('recorded histories', () => {
  it('are there for every workflow at the current level', () => {
    const stories = ['deliver', 'launch-plan', 'reckon-daily', 'supervise-task', 'supervise-task-continued', 'supervise-task-grown-old'];
    expect(names).toEqual(expect.arrayContaining(stories.map((story) => `${story}.level-${CURRENT_LEVEL}.json`)));
  });

  it.each(names)('%s replays against the workflows as they are', async (name) => {
    await Worker.runReplayHistory(options, openHistory(textOf(name)));
  });

  it('are refused by a workflow that behaves otherwise', async () => {
    const strange = textOf(`supervise-task.level-${CURRENT_LEVEL}.json`).replaceAll('"superviseTask"', '"deliver"');
    await expect(Worker.runReplayHistory(options, openHistory(strange))).rejects.toThrow(DeterminismViolationError);
  });

  it('hold wakes, acts and the one write of the start', () => {
    const stretches = readStretches(openHistory(textOf(`supervise-task.level-${CURRENT_LEVEL}.json`)));
    const count = (kind: string) => stretches.filter((stretch) => stretch.kind === kind).length;
    expect({ start: count('start'), wakes: count('wake'), acts: count('action') }).toEqual({ start: 1, wakes: 4, acts: 8 });
  });

  it.each(names)('%s holds no plain words, addresses or names of machines', (name) => {
    const plain: string[] = [];
    JSON.parse(textOf(name), (_, value: unknown) => {
      if (typeof value !== 'string') return value;
      const read = [value, Buffer.from(value, 'base64').toString('utf8')];
      if (read.some((text) => /[一-鿿]{4}|@bench\.example|linesReached|acknowledge|^\d+@/.test(text))) plain.push(value.slice(0, 80));
      return value;
    });
    expect(plain).toEqual([]);
  });
});
