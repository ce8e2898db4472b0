import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { applyCorrections } from '../src/corrections/apply-corrections.js';
import type { ConsentQuestion } from '../src/corrections/consent-question.js';
import { createConnection } from '../src/corrections/connection.js';
import { proposeCorrections } from '../src/corrections/propose-corrections.js';
import { canonicalReport } from './canonical-report.js';
import { useFolder } from './temporary-folder.js';

const { folder, write, path } = useFolder({
  'findings.config.json': '{ "reports": { "water": "water.md" } }',
});

test('to settle a doubt shows it to the person, with its words', async () => {
  write('water.md', canonicalReport);
  const asked: ConsentQuestion[] = [];
  const context = {
    connection: createConnection(),
    report: (key: string | undefined) => folder.report(key),
    isAllowed: true,
    ask: (question: ConsentQuestion) => void asked.push(question),
  };
  const { hash } = await folder.report('water');
  const operations = [{ op: 'checked', units: ['u6'], code: 'reading.heading' }];
  const input = v.parse(proposeCorrections.input, { hash, operations });
  const proposed = v.parse(proposeCorrections.output, await proposeCorrections.run(input, context, () => undefined));
  const { verdicts, proposal } = proposed as { verdicts: unknown; proposal: string };
  expect(verdicts).toMatchObject([{ operation: 0, verdict: 'needs a person' }]);
  await applyCorrections.run({ proposal }, { ...context, consent: 'unknown' }, () => undefined);
  expect(asked[0]!.decisions[0]!.description).toContain(
    'u6 Is this a heading? It is a short line without a full stop. “Rain is late”',
  );
  await applyCorrections.run({ proposal }, { ...context, consent: new Set(['d1']) }, () => undefined);
  expect(readFileSync(join(path, 'water.md'), 'utf8')).toContain('Rain is late <!-- checked: reading.heading -->');
});
