import { describe, expect, it } from 'vitest';
import { english } from '../outline/english.js';
import { readName, type Name } from './name.js';
import { createRoster, type Roster } from './roster.js';

const name = (text: string): Name => readName(text, english)!;

function rosterOf(...people: readonly (readonly [name: string, affiliation?: string])[]): Roster {
  const roster = createRoster(english, (word) => word === 'will');
  for (const [text, affiliation] of people) roster.introduce(name(text), affiliation);
  return roster;
}

/** Who is meant: the name in full, `~` where it is only near. */
function meant(roster: Roster, text: string, near: readonly string[] = []): string | undefined {
  const entries = roster.entries.filter((entry) => near.includes(entry.name.text));
  const found = roster.resolve(name(text), new Set(entries));
  return found && (found.kind === 'near' ? '~' : '') + found.entry.name.tokens.join(' ');
}

describe('a roster', () => {
  const roster = rosterOf(
    ['Meena Poudel', 'Newcastle'],
    ['Dr. Mark Latonero'],
    ['Sapana Pradhan Malla'],
    ['Josh McFayden'],
    ['Artem Lyubimov'],
    ['Simon Platzer', 'SP'],
    ['Will Taylor'],
    ['Jan van der Berg'],
  );

  it.each([
    ['Dr. Poudel', 'Meena Poudel'],
    ['Meena', 'Meena Poudel'],
    ['M. Poudel', 'Meena Poudel'],
    ['Dr. Meena', 'Meena Poudel'],
    ['Sapana Malla', 'Sapana Pradhan Malla'],
    ['Josh MF', 'Josh McFayden'],
    ['Josh M', 'Josh McFayden'],
    ['Art', 'Artem Lyubimov'],
    ['SP', 'Simon Platzer'],
    ['Mr. Berg', 'Jan van der Berg'],
    ['Jan van der Berg', 'Jan van der Berg'],
    ['Dr. Laterno', '~Mark Latonero'],
    ['Mark Laterno', '~Mark Latonero'],
  ])('knows who %s is', (text, expected) => {
    expect(meant(roster, text)).toBe(expected);
  });

  it.each(['Josh B', 'XY', 'Laterno', 'Will Smith', 'Dr. Ng', 'Ar'])('knows nobody called %s', (text) => {
    expect(meant(roster, text)).toBeUndefined();
  });

  it('asks who is near where two could be meant', () => {
    const lees = rosterOf(['Ann Lee'], ['Bo Lee']);
    expect(meant(lees, 'Ms. Lee')).toBeUndefined();
    expect(meant(lees, 'Ms. Lee', ['Bo Lee'])).toBe('Bo Lee');
  });

  it('keeps the fullest name, the best honorific, and affiliations that differ', () => {
    const one = rosterOf(
      ['Ms. Ann Lee', 'Centre of Water'],
      ['Dr. Ann B. Lee', 'Centre for Water'],
      ['Ann Lee', 'Chair'],
    );
    expect(one.entries).toHaveLength(1);
    expect(one.entries[0]).toMatchObject({ honorific: 'Dr.', affiliations: ['Centre of Water'] });
    expect(one.entries[0]!.name.tokens).toEqual(['Ann', 'B.', 'Lee']);
    expect([...one.entries[0]!.roles]).toEqual(['chair']);
  });

  it('gives ids that are short and no two the same', () => {
    const many = rosterOf(['Ann Lee'], ['Bo Lee'], ['Cy Dorn'], ['Jan van der Berg']);
    many.close();
    expect(many.entries.map((entry) => entry.id)).toEqual(['ann-lee', 'bo-lee', 'dorn', 'van-der-berg']);
  });
});
