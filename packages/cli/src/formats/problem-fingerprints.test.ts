import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceText } from '@findings/core/text';
import { createProblemFingerprints } from './problem-fingerprints.js';

/** The fingerprints of all places of a word in a text. */
function namesOf(source: string, word = '@s9', code = 'citation.unresolved'): string[] {
  const nameOf = createProblemFingerprints(source);
  const places = sourceText(source);
  const names: string[] = [];
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
    names.push(nameOf({ code, severity: 'error', message: '', span: places.span(at, at + word.length) }));
  }
  return names;
}

const line = 'Nobody said so [@s9], or did they?';

test('a problem is known again, whatever is written above and below it', () => {
  const known = namesOf(line);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom('\n', '\r\n'), (above, below, end) => {
      fc.pre(!above.includes('@s9') && !below.includes('@s9'));
      expect(namesOf(`${above}${end}${line}${end}${below}`)).toEqual(known);
    }),
  );
});

test.each([
  ['another code', line, 'citation.case'],
  ['other words before it', 'Somebody said so [@s9], or did they?', 'citation.unresolved'],
  ['other words behind it', 'Nobody said so [@s9], did they?', 'citation.unresolved'],
])('%s is another problem', (_, source, code) => {
  expect(namesOf(source, '@s9', code)).not.toEqual(namesOf(line));
});

test('equal problems are told apart by their order', () => {
  const [name] = namesOf(line);
  expect(namesOf(`${line}\n${line}\n\n${line}`)).toEqual([name, name!.replace(/1$/, '2'), name!.replace(/1$/, '3')]);
});

test('no more is read than is beside it, in a line of any length', () => {
  const words = 'word '.repeat(1000);
  expect(namesOf(`${words}[@s9]${words}`)).toEqual(namesOf(`other ${words}[@s9]${words}`));
});
