import { channelKinds } from '../../core/policy/carried.ts';
import type { defaultPolicy } from '../../core/policy/policy.ts';

export interface ShapeFault {
  path: string[];
  message: string;
}

type Shape = 'text' | 'number' | 'flag' | 'texts' | 'numbers' | 'spans' | 'late' | 'carries';

const shapes: Record<Exclude<keyof typeof defaultPolicy, 'version' | 'overrides'>, Shape> = {
  zone: 'text', rounds: 'texts', hours: 'spans', reminderRound: 'text', letterShown: 'text', letterLeaves: 'text',
  signWorkdays: 'number', coSigns: 'flag', groupDuty: 'text', breakdownWorkdays: 'number', period: 'text', dueDay: 'number', firstCycleNotice: 'number', openWorkdays: 'number', soonWorkdays: 'number',
  late: 'late', mostOverdue: 'number', deadlineSoon: 'numbers', yellowWorkdays: 'number', levels: 'numbers', levelGap: 'number', instructionWait: 'number', holdWorkdays: 'number',
  letterAnswerWorkdays: 'number', reviewWorkdays: 'number', officeHeadWorkdays: 'number', returnWorkdays: 'number', urgentFallbackMinutes: 'number',
  extensionWorkdays: 'number', extensionLongest: 'number', extensionTimes: 'number', reassignWorkdays: 'number', partNotice: 'number', callNotice: 'number', callJoins: 'number',
  signOff: 'text', secondContactWorkdays: 'number', lookBackWorkdays: 'number', yearEndWorkdays: 'number', asksPerWeek: 'number', leaderBriefWorkdays: 'number',
  carries: 'carries', offline: 'flag',
};

const wanted: Record<Shape, string> = {
  text: '应当是一个词，如 quarterly 或 \'09:00\'',
  flag: '应当是 true（是）或 false（否）',
  number: '应当是一个整数',
  texts: '应当是清单，如 [\'09:00\', \'14:30\']',
  numbers: '应当是数字的清单，如 [2, 5, 10]',
  spans: '应当是时段的清单，如 [{ from: \'09:00\', to: \'11:30\' }]',
  late: '应当写成 { daily: 3, every: 3 }',
  carries: '应当写成 { chat: full, mail: full }',
};

/** What of a parsed policy file has no such name or another form than it should. Values are checked afterwards. */
export function findShapeFaults(given: unknown): ShapeFault[] {
  if (!isRecord(given)) return [{ path: [], message: '应当是「名称: 值」的清单' }];
  const { overrides, ...own } = given;
  return [...figureFaults(own, []), ...overrideFaults(overrides)];
}

function overrideFaults(overrides: unknown): ShapeFault[] {
  if (overrides === undefined) return [];
  if (!isRecord(overrides)) return [{ path: ['overrides'], message: 'overrides 下面分 units（按单位）和 tasks（按序号）' }];
  return Object.entries(overrides).flatMap(([kind, entries]): ShapeFault[] => {
    if (kind !== 'units' && kind !== 'tasks') return [{ path: ['overrides', kind], message: `overrides 下面没有「${kind}」，只有 units（按单位）和 tasks（按序号）` }];
    if (!isRecord(entries)) return [{ path: ['overrides', kind], message: `${kind} 下面应当是「${kind === 'units' ? '单位' : '序号'}: { 名称: 值 }」` }];
    return Object.entries(entries).flatMap(([name, figures]) => {
      const path = ['overrides', kind, name];
      if (kind === 'tasks' && !/[1-9一二三四五六七八九十]/u.test(name)) return [{ path, message: `「${name}」不是任务的序号，也不是 '#行号'` }];
      return isRecord(figures) ? figureFaults(figures, path) : [{ path, message: `「${name}」后面应当是 { 名称: 值 }` }];
    });
  });
}

function figureFaults(figures: Record<string, unknown>, at: string[]): ShapeFault[] {
  return Object.entries(figures).flatMap(([name, value]): ShapeFault[] => {
    const shape = Object.hasOwn(shapes, name) ? shapes[name as keyof typeof shapes] : undefined;
    if (shape === undefined) return name === 'version' && at.length === 0 ? [] : [{ path: [...at, name], message: `没有「${name}」这一项；可用：${Object.keys(shapes).join('、')}` }];
    return fits(value, shape) ? [] : [{ path: [...at, name], message: `${name} ${wanted[shape]}` }];
  });
}

function fits(value: unknown, shape: Shape): boolean {
  switch (shape) {
    case 'text':
      return typeof value === 'string';
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'numbers':
      return Array.isArray(value) && value.every((each) => typeof each === 'number');
    case 'spans':
      return Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['from'] === 'string' && typeof each['to'] === 'string' && Object.keys(each).length === 2);
    case 'late':
      return isRecord(value) && typeof value['daily'] === 'number' && typeof value['every'] === 'number' && Object.keys(value).length === 2;
    case 'carries':
      return isRecord(value) && channelKinds.every((channel) => typeof value[channel] === 'string') && Object.keys(value).length === channelKinds.length;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
