import { describe, expect, it } from 'vitest';
import { english } from '../outline/english.js';
import { foldName, plainName, readName, splitCamelCase } from './name.js';

function read(text: string): string | undefined {
  const name = readName(text, english);
  return name && [name.honorific, ...name.tokens].filter((part) => part !== undefined).join('|');
}

describe('readName', () => {
  it.each([
    ['Ann Lee', 'Ann|Lee'],
    ['Dr. Ann Lee', 'Dr.|Ann|Lee'],
    ['Prof. Dr. Ann B. Lee', 'Prof. Dr.|Ann|B.|Lee'],
    ['Ms. Lee', 'Ms.|Lee'],
    ['Lee', 'Lee'],
    ['Jan van der Berg', 'Jan|van der Berg'],
    ['Mary O’Brien', 'Mary|O’Brien'],
    ['Ann Smith-Jones', 'Ann|Smith-Jones'],
    ['José Álvarez', 'José|Álvarez'],
    ['Fang (Cherry) Liu', 'Fang|Liu'],
    ['Jeney "Jo" Wie', 'Jeney|Wie'],
    ['SP', 'SP'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '',
    'the panel',
    'The Panel',
    'How Rivers Run',
    'Hydro Foundation',
    'Ann Lee spoke',
    'rivers',
    'UNESCO',
    'van der',
    'Ann Lee (WWF)',
    'A Long Title of Many Words Here',
    'Room 12',
  ])('finds none in %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('names in other writings', () => {
  it.each([
    ['AndreaValassi', 'Andrea Valassi'],
    ['JoshMcFayden', 'Josh McFayden'],
    ['JoshMF', 'Josh MF'],
    ['StefanH', 'Stefan H'],
    ['Josh McFayden', 'Josh McFayden'],
    ['UNESCO', 'UNESCO'],
  ])('%s is %s', (written, expected) => {
    expect(splitCamelCase(written)).toBe(expected);
  });

  it('are compared without accents, in lower case', () => {
    expect([foldName('Álvarez'), foldName('O’Brien'), foldName('B.')]).toEqual(['alvarez', "o'brien", 'b']);
    expect(plainName(readName('Dr. Fang (Cherry) Liu', english)!)).toBe('Fang Liu');
  });
});
