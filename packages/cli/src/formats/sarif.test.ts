import type { Ajv } from 'ajv';
import draft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { arbitraryFile, fileWith, writtenBy } from '../../test/arbitrary-file.js';
import { obeyed } from '../../test/workflow-log.js';
import type { CheckedFile } from './format.js';
import { repositoryPaths } from './repository-path.js';
import { sarifFormat } from './sarif.js';

const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new (draft4 as unknown as typeof Ajv)({ strict: false, allErrors: true, unicodeRegExp: false });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { driver: { rules: readonly Rule[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly message: { text: string };
        readonly locations: readonly [
          { physicalLocation: { artifactLocation: { uri: string }; region: Readonly<Record<string, number>> } },
        ];
        readonly fixes?: readonly object[];
      }[];
      readonly invocations: readonly [{ toolExecutionNotifications: readonly object[] }];
    },
  ];
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { text: string };
  readonly help: { markdown: string };
  readonly properties: { 'problem.severity': string };
}

const directory = '/repository/docs';
const locate = repositoryPaths(directory, { GITHUB_WORKSPACE: '/repository' });
const sarif = (warnings: string[] = [], mostResults?: number) =>
  sarifFormat({
    locate,
    version: '1.2.3',
    warn: (text) => warnings.push(text),
    ...(mostResults !== undefined && { maxResults: mostResults }),
  });
const logOf = (files: readonly CheckedFile[]): Log => JSON.parse(writtenBy(sarif(), files)) as Log;

const wells = fileWith(
  'First.\n\nWells 😀 [@s1.h9] and [@S1].\n',
  {
    at: '@s1.h9',
    code: 'citation.unresolved',
    severity: 'error',
    message: 'There is no “s1.h9”.',
  },
  { at: '@S1', code: 'citation.case', severity: 'hint', message: 'Write “S1” as s1.' },
);

describe('SARIF', () => {
  test('has the fix first, as a replacement', () => {
    const [problem] = wells.problems;
    const { span } = problem!;
    const choice = (text: string) => ({ span: span!, text, title: `Write ${text}` });
    const choices = [choice('@s1'), choice('@s1.h1')];
    const [result] = logOf([{ ...wells, problems: [{ ...problem!, fix: choices[1]!, choices }] }]).runs[0].results;
    expect(result!.fixes).toMatchObject([
      {
        description: { text: 'Write @s1.h1' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'docs/proposals/a.md' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 17 },
                insertedContent: { text: '@s1.h1' },
              },
            ],
          },
        ],
      },
      { description: { text: 'Write @s1' } },
    ]);
  });

  test('a document outside the repository has an absolute URI', () => {
    const [{ results }] = logOf([{ ...wells, path: '../../elsewhere/a b.md' }]).runs;
    expect(results[0]!.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'file:///elsewhere/a%20b.md' });
  });

  test('has no more results than GitHub accepts, and says so', () => {
    const warnings: string[] = [];
    const written = writtenBy(sarif(warnings, 3), [wells, wells, wells]);
    const [{ results, invocations }] = (JSON.parse(written) as Log).runs;
    expect(results).toHaveLength(3);
    const text = 'SARIF has the first 3 of 6 problems: GitHub accepts no more. Other formats have all of them.';
    expect(warnings).toEqual([text]);
    expect(invocations[0].toolExecutionNotifications).toEqual([{ level: 'warning', message: { text } }]);
  });

  test('any problem is valid for the schema and survives parsing', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFile, { maxLength: 3 }), (files) => {
        const written = writtenBy(sarif(), files);
        expect(obeyed(written)).toEqual([]);
        // eslint-disable-next-line no-control-regex
        expect(written).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/);
        const log = JSON.parse(written) as Log;
        expect(validate(log) ? [] : validate.errors).toEqual([]);
        const said = files.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem })));
        const [{ results, tool }] = log.runs;
        expect(results.map(({ ruleId, message }) => [ruleId, message.text])).toEqual(
          said.map(({ code, message }) => [code, message]),
        );
        for (const [index, { ruleId, ruleIndex, locations }] of results.entries()) {
          const { region, artifactLocation } = locations[0].physicalLocation;
          const { span, path } = said[index]!;
          expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
          expect(decodeURIComponent(artifactLocation.uri)).toBe(`docs/${path.replace(/\p{Surrogate}/gu, '\uFFFD')}`);
          if (span) {
            expect([region['startLine'], region['startColumn']]).toEqual([span.start.line, span.start.column]);
            expect([region['endLine'], region['endColumn']]).toEqual([span.end.line, span.end.column]);
          }
        }
      }),
    );
  });
});

/** What https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support asks for, beyond the schema. */
describe("GitHub's rules", () => {
  const log = logOf([
    wells,
    { ...wells, problems: [{ code: 'config.missing-file', severity: 'error', message: 'x' }] },
  ]);
  const [{ tool }] = log.runs;

  test('the log names its schema and version, and the run its tool', () => {
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    expect(log.version).toBe('2.1.0');
    expect(tool.driver).toMatchObject({ name: 'Findings', version: '1.2.3', semanticVersion: '1.2.3' });
  });
});
