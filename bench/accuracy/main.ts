// `npm run accuracy [-- --misses --json --only NAME --generated N --seed N --no-office]`: reads the real documents of
// ../shared/plans in every format and generated plans, and prints what came back right. Ends with 1 when a goal is missed.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadDocuments } from './expected-document.ts';
import { judgeGoals } from './judge-goals.ts';
import { makeVariants } from './make-variants.ts';
import { hasOffice } from './office.ts';
import { renderAccuracy } from './render-accuracy.ts';
import { runGenerated } from './run-generated.ts';
import { scoreVariants } from './score-variants.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    generated: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '2026' },
    'no-office': { type: 'boolean', default: false },
  },
});
const projectFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const found = loadDocuments(projectFile('../shared/plans'));
if (found === null) {
  console.log('The real documents are not in ../shared/plans beside the project: nothing to measure.');
} else {
  const office = !options['no-office'] && hasOffice();
  if (!office) process.stderr.write('LibreOffice (soffice) is not used: Word 97, PDF and converted files are left out, text and files of our own writing are read.\n');
  const documents = found.filter(({ name }) => name.includes(options.only));
  const cache = office ? projectFile('.duban/accuracy') : null;
  const scored = await scoreVariants(await makeVariants(documents, cache));
  const generated = await runGenerated(Number(options.generated), Number(options.seed), cache);
  const goals = judgeGoals(scored, generated);
  if (options.json)
    console.log(JSON.stringify({ files: scored.map(({ variant, score, ms }) => ({ file: variant.document.name, format: variant.variant, ms: Math.round(ms), ...score })), generated, goals }, null, 2));
  else console.log(renderAccuracy(scored, generated, goals, options.misses));
  if (goals.some((goal) => !goal.met)) process.exitCode = 1;
}
