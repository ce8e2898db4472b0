// Asks Pandoc about `cases.ts` and writes `answers.json`: node test/write-answers.ts
import { writeFileSync } from 'node:fs';
import { cases } from './cases.ts';
import { askPandocForPlaces, type Cited } from './pandoc.ts';

const answers: Record<string, readonly Cited[]> = {};
for (const [name, markdown] of Object.entries(cases)) answers[name] = await askPandocForPlaces(markdown);
writeFileSync(new URL('answers.json', import.meta.url), `${JSON.stringify(answers, null, 2)}\n`);
