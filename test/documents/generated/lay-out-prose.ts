import type { MadeBlock, MadeNumber } from './written/made-block.ts';
import type { Layout } from './plan-spec.ts';
import type { WordedTask } from './word-task.ts';

/** One item in prose: `runIn` in one paragraph, `ownLine` with its title on a line of its own, `fields` with labelled lines. */
export function layOutProse(task: WordedTask, number: MadeNumber | null, layout: Exclude<Layout, 'table'>, scope: boolean): MadeBlock[] {
  const { title, ownerWords } = task;
  const lines = ownerWords.lines.map((text): MadeBlock => ({ kind: 'paragraph', text }));
  if (layout === 'fields') return [{ kind: 'item', number, text: title }, ...fieldLines(task), ...leaderLine(task), ...lines, ...limitLine(task), ...(scope ? scopeLines : [])];
  const text = sentencesOf(task) + (ownerWords.tail.startsWith('。') ? `${ownerWords.tail}。` : `。${ownerWords.tail}`);
  if (layout === 'runIn') return [{ kind: 'item', number, text: `${title}。${text}` }, ...lines];
  return [{ kind: 'item', number, text: title }, { kind: 'paragraph', text }, ...lines];
}

const ordinals = ['一', '二', '三'];
const sentencesOf = ({ sentences, limitSentence, steps }: WordedTask): string =>
  [...sentences.slice(0, 1), ...(limitSentence ? [limitSentence] : []), ...sentences.slice(1), ...steps.map((step, index) => `${ordinals[index]}是${step}`)].join('。');

function fieldLines({ sentences, ownerWords }: WordedTask): MadeBlock[] {
  const [goal = '', ...measures] = sentences;
  const end = ownerWords.tail.startsWith('。') ? `${ownerWords.tail}。` : `。${ownerWords.tail}`;
  const texts = measures.length === 0 ? [`目标任务：${goal}${end}`] : [`目标任务：${goal}。`, `工作措施：${measures.join('。')}${end}`];
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

const scopeLines: MadeBlock[] = ['适用范围：全市', '考核部门：市考核办公室'].map((text) => ({ kind: 'paragraph', text }));
const leaderLine = ({ leader }: WordedTask): MadeBlock[] => (leader ? [{ kind: 'paragraph', text: `分管领导：${leader}` }] : []);
const limitLine = ({ limits }: WordedTask): MadeBlock[] => limits.slice(-1).map(({ words }) => ({ kind: 'paragraph', text: `完成时限：${words}` }));
