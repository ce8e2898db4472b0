import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFile, fileWith, summaryOf, writtenBy } from '../../test/arbitrary-file.js';
import { obeyed } from '../../test/workflow-log.js';
import { jsonFormat } from './json.js';

test('a file a line, with what the contract says of a problem and no more', () => {
  const file = fileWith('Wells [@s1].\n', {
    at: '@s1',
    code: 'citation.unresolved',
    severity: 'error',
    message: 'There is no “s1”.',
    choices: [],
  });
  expect(writtenBy(jsonFormat(), [file, { ...file, path: 'b.md', problems: [] }])).toMatchInlineSnapshot(`
    "{"version":1,"files":[
    {"path":"proposals/a.md","citations":1,"problems":[{"code":"citation.unresolved","severity":"error","message":"There is no “s1”.","span":{"start":{"line":1,"column":8,"offset":7},"end":{"line":1,"column":11,"offset":10}}}]},
    {"path":"b.md","citations":1,"problems":[]}
    ],"reports":[],"summary":{"files":2,"citations":2,"errors":1,"warnings":0,"infos":0,"hints":0}}
    "
  `);
});

test('any text comes back from a parser, and none of it reaches a terminal as a command', () => {
  fc.assert(
    fc.property(fc.array(arbitraryFile, { maxLength: 3 }), (files) => {
      const written = writtenBy(jsonFormat(), files);
      // eslint-disable-next-line no-control-regex
      expect(written).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/);
      expect(obeyed(written)).toEqual([]);
      expect(JSON.parse(written)).toEqual({
        version: 1,
        files: files.map(({ path, citations, problems }) => ({
          path,
          citations,
          problems: problems.map(({ code, severity, message, span }) => ({
            code,
            severity,
            message,
            ...(span && { span }),
          })),
        })),
        reports: [],
        summary: summaryOf(files),
      });
    }),
  );
});
