import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceText } from '@findings/core/text';
import { problemFingerprint } from './baseline.js';

/** The fingerprints of a problem at every occurrence of a word. */
function fingerprintsOf(source: string, word = '@s9', code = 'citation.unresolved'): string[] {
  const text = sourceText(source);
  const fingerprints: string[] = [];
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
    fingerprints.push(
      problemFingerprint(source, { code, severity: 'error', message: '', span: text.span(at, at + word.length) }),
    );
  }
  return fingerprints;
}

const line = 'The panel said so [@s9], or did they?';

test('the fingerprint does not depend on other lines', () => {
  const known = fingerprintsOf(line);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom('\n', '\r\n'), (above, below, end) => {
      fc.pre(!above.includes('@s9') && !below.includes('@s9'));
      expect(fingerprintsOf(`${above}${end}${line}${end}${below}`)).toEqual(known);
    }),
  );
});

test.each([
  ['another code', line, 'citation.case'],
  ['other words before it', 'The panel said no [@s9], or did they?', 'citation.unresolved'],
  ['other words after it', 'The panel said so [@s9], did they?', 'citation.unresolved'],
])('%s: another fingerprint', (_, source, code) => {
  expect(fingerprintsOf(source, '@s9', code)).not.toEqual(fingerprintsOf(line));
});
