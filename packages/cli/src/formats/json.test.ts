import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFile, summaryOf, writtenBy } from '../../test/arbitrary-file.js';
import { obeyed } from '../../test/workflow-log.js';
import { jsonFormat } from './json.js';

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
