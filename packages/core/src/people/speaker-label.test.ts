import { describe, expect, it } from 'vitest';
import { english } from '../outline/english.js';
import { plainName } from './name.js';
import { readPeopleList, readSpeakerLabel, splitOutsideBrackets, type Labelled } from './speaker-label.js';

const said = ({ name, affiliation }: Labelled): string =>
  plainName(name) + (affiliation === undefined ? '' : ` @ ${affiliation}`);

function read(text: string): string | undefined {
  const label = readSpeakerLabel(text, english);
  return label && `${label.role === undefined ? '' : `${label.role}: `}${label.people.map(said).join('; ')}`;
}

describe('readSpeakerLabel', () => {
  it.each([
    ['Ann Lee', 'Ann Lee'],
    ['Ann Lee (WWF)', 'Ann Lee @ WWF'],
    ['Ann Lee (WWF):', 'Ann Lee @ WWF'],
    ['Ann Lee, Hydro Trust', 'Ann Lee @ Hydro Trust'],
    ['Ann Lee (Centre (of Water), Nepal)', 'Ann Lee @ Centre (of Water), Nepal'],
    ['Ann Lee and Bo Chen', 'Ann Lee; Bo Chen'],
    ['Ann Lee & Bo Chen (WWF)', 'Ann Lee @ WWF; Bo Chen @ WWF'],
    ['Ann Lee and Bo Chen, WWF', 'Ann Lee @ WWF; Bo Chen @ WWF'],
    ['Ann Lee (WWF) and Bo Chen (FAO, Rome)', 'Ann Lee @ WWF; Bo Chen @ FAO, Rome'],
    ['Ann Lee, Bo Chen and Cy Dorn', 'Ann Lee; Bo Chen; Cy Dorn'],
    ['Moderator: Ann Lee (WWF)', 'moderator: Ann Lee @ WWF'],
    ['Keynote speaker: Ann Lee', 'keynote speaker: Ann Lee'],
    ['Chair Ann Lee', 'chair: Ann Lee'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['', 'rivers run dry', 'Ann and Bo', `Ann ${'Lee '.repeat(80)}`])('finds none in %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('lists of people', () => {
  it('give each an affiliation of their own', () => {
    expect(readPeopleList('Ann Lee (WWF), Dr. Chen (FAO, Rome); and Cy Dorn', english)!.map(said)).toEqual([
      'Ann Lee @ WWF',
      'Chen @ FAO, Rome',
      'Cy Dorn',
    ]);
    expect(readPeopleList('Ann Lee, rivers, lakes', english)).toBeUndefined();
  });

  it('are cut outside brackets only', () => {
    expect(splitOutsideBrackets('a (b, c), d and e & f; g')).toEqual(['a (b, c)', 'd', 'e', 'f', 'g']);
  });
});
