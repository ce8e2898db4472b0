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

describe('readArguments', () => {
  test('options can be anywhere, with or without =, short or long', () => {
    expect(read('s4', '--format', 'json', '-o', 'a.json', 's5', '--limit=3', '-q')).toEqual({
      options: { format: 'json', output: 'a.json', limit: 3, quiet: true },
      operands: ['s4', 's5'],
      help: false,
    });
  });

  test('- is standard input, and -- ends the options', () => {
    expect(read('-', '--', '--format').operands).toEqual(['-', '--format']);
  });

  test('the last value of a repeated option is used', () => {
    expect(read('--limit', '2', '--limit', '5').options.limit).toBe(5);
  });

  test.each([['--help'], ['-h']])('%s asks for help', (written) => {
    expect(read(written).help).toBe(true);
  });

  test.each([
    [['--fromat', 'json'], /no option “--fromat”\. Did you mean “--format”\?/],
    [['-x'], /no option “-x”/],
    [['--format', 'jsn'], /--format cannot be “jsn”\. Use pretty or json\. Did you mean “json”\?/],
    [['--format'], /--format needs a value: --format pretty\|json/],
    [['--format', '--quiet'], /--format needs a value/],
    [['--limit', 'many'], /--limit needs a whole number, 1 or more, but “many” was given/],
    [['--limit', '0'], /1 or more/],
    [['--limit=-3'], /1 or more/],
    [['--output='], /--output needs a value: --output FILE/],
    [['--quiet=yes'], /--quiet does not take a value, but “yes” was given/],
  ])('refuses %j and says why', (written, message) => {
    expect(() => read(...written)).toThrow(message);
  });

  test.each([['__proto__'], ['constructor'], ['toString']])('--%s is an unknown option', (name) => {
    expect(() => read(`--${name}`)).toThrow(`no option “--${name}”`);
  });
});
