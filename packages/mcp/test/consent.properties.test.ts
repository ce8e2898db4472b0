import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnits } from '@findings/core';
import type { Operation } from '@findings/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCorrections } from '../src/corrections/apply-corrections.js';
import type { ApplyContext, Consent } from '../src/corrections/apply-corrections.js';
import { createConnection, remember } from '../src/corrections/connection.js';
import type { ConsentQuestion } from '../src/corrections/consent-question.js';
import { canonicalReport } from './canonical-report.js';
import { useFolder } from './temporary-folder.js';

const { folder, write, path } = useFolder({ 'findings.config.json': '{ "reports": { "water": "water.md" } }' });
/** A word of each sentence. */
const marks = ['opened', 'forty', 'May', 'help', 'Ignore', 'loud', 'late', 'July'];

function speakersByMark(markdown: string): ReadonlyMap<string, readonly string[]> {
  const sentences = readUnits(markdown).units.flatMap((unit) => unit.sentences ?? [unit]);
  return new Map(
    marks.map((mark) => [mark, sentences.find(({ text }) => new RegExp(`\\b${mark}\\b`).test(text))?.speakers ?? []]),
  );
}

const unit = fc.integer({ min: 1, max: 7 }).map((number) => `u${number}`);
const units = fc.oneof(
  fc.array(unit, { minLength: 1, maxLength: 2 }),
  fc.constantFrom(['u2-u3'], ['u4-u6'], ['u2.2'], ['u3.2']),
);
const person = fc.constantFrom('Ana Diaz', 'Tom Okoro', 'Hana Wex');
const because = fc.constantFrom('own words', 'label', 'u2', 'u3', 'continues u5');
const operation = fc.oneof(
  fc.record({ op: fc.constant('nobody'), units }),
  fc.record({ op: fc.constant('speaker'), units, person, because }),
  fc.record({ op: fc.constantFrom('text', 'table-head'), unit }),
  fc.record({ op: fc.constant('part'), unit, level: fc.integer({ min: 2, max: 4 }) }),
  fc.record({ op: fc.constant('join'), units: fc.constantFrom(['u2-u3'], ['u4-u5'], ['u6-u7']) }),
  fc.record({ op: fc.constant('turn'), unit, turn: fc.constantFrom('question', 'answer') }),
  fc.record({ op: fc.constant('furniture'), units, kind: fc.constant('boilerplate') }),
  fc.record({ op: fc.constant('same-person'), names: fc.tuple(person, person) }),
  fc.constant({ op: 'split', unit: 'u3', before: 'Tanks help' }),
) as fc.Arbitrary<Operation>;

test('no credit is lost that the question does not show, whatever the person accepts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 6 }), fc.nat(), async (operations, choice) => {
      write('water.md', canonicalReport);
      const connection = createConnection();
      const report = (key: string | undefined) => folder.report(key);
      const proposal = remember(connection, await report(undefined), operations);
      const asked: ConsentQuestion[] = [];
      const ask = (question: ConsentQuestion): void => void asked.push(question);
      const run = (consent: Consent): unknown => {
        const context: ApplyContext = { connection, report, consent, isAllowed: false, ask };
        return applyCorrections.run({ proposal }, context, () => undefined);
      };
      await run('unknown');
      const [question] = asked;
      if (!question) return;
      expect(readFileSync(join(path, 'water.md'), 'utf8')).toBe(canonicalReport);
      await run(
        new Set(question.decisions.map(({ field }) => field).filter((_, index) => (choice >> index) % 2 === 1)),
      );
      const before = speakersByMark(canonicalReport);
      const after = speakersByMark(readFileSync(join(path, 'water.md'), 'utf8'));
      for (const mark of marks)
        for (const name of before.get(mark)!.filter((each) => !after.get(mark)!.includes(each)))
          expect(question.message).toMatch(new RegExp(`^u\\d .*${name}.* → .*: “.*\\b${mark}\\b`, 'm'));
    }),
    { numRuns: 40 },
  );
});
