import { describe, expect, test } from 'vitest';
import { choice, count, flag, text } from './option.js';
import { readArguments } from './read-arguments.js';

const options = {
  format: choice(['pretty', 'json'], 'how to write'),
  limit: count('how many', 1),
  output: text('FILE', 'where to', 'o'),
  quiet: flag('say less', 'q'),
};

const read = (...written: string[]) => readArguments('show', options, written);

describe('what is written behind a command', () => {
  test('options stand anywhere, with = or without, short or long', () => {
    expect(read('s4', '--format', 'json', '-o', 'a.json', 's5', '--limit=3', '-q')).toEqual({
      options: { format: 'json', output: 'a.json', limit: 3, quiet: true },
      operands: ['s4', 's5'],
      help: false,
    });
  });

  test('- is standard input, and -- ends the options', () => {
    expect(read('-', '--', '--format').operands).toEqual(['-', '--format']);
  });

  test('the last of several wins', () => {
    expect(read('--limit', '2', '--limit', '5').options.limit).toBe(5);
  });

  test.each([['--help'], ['-h']])('%s asks for help', (written) => {
    expect(read(written).help).toBe(true);
  });

  test.each([
    [['--fromat', 'json'], /no option “--fromat”\. Did you mean “--format”\?/],
    [['-x'], /no option “-x”/],
    [['--format', 'jsn'], /--format knows no “jsn”: it is pretty or json\. Did you mean “json”\?/],
    [['--format'], /--format needs a value: --format pretty\|json/],
    [['--format', '--quiet'], /--format needs a value/],
    [['--limit', 'many'], /--limit needs a whole number from 1 up, and “many” is none/],
    [['--limit', '0'], /from 1 up/],
    [['--limit=-3'], /from 1 up/],
    [['--output='], /--output needs a value: --output FILE/],
    [['--quiet=yes'], /--quiet takes no value, and “yes” was given/],
  ])('%j is refused, and told why', (written, message) => {
    expect(() => read(...written)).toThrow(message);
  });

  test.each([['__proto__'], ['constructor'], ['toString']])('--%s is an option like any other', (name) => {
    expect(() => read(`--${name}`)).toThrow(`no option “--${name}”`);
  });
});
