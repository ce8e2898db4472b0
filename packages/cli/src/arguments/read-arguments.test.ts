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

  test.each([['__proto__'], ['constructor'], ['toString']])('--%s is an unknown option', (name) => {
    expect(() => read(`--${name}`)).toThrow(`no option “--${name}”`);
  });
});
