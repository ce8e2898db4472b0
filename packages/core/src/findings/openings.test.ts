import { describe, expect, it } from 'vitest';
import { sketch } from '../../test/sketch.js';

const session = (number: number, body: string): string => `## Session ${number}: Topic ${number}\n\n${body}\n\n`;

describe('guiding questions', () => {
  it('are taken out of the opening paragraph, and what it says beside them is its lead', () => {
    expect(
      sketch(session(1, 'Rivers are long. Who pays for them? How can we count fish.\n\nThe panel spoke.')),
    ).toEqual([
      's1 # Topic 1',
      's1.p0 Rivers are long.',
      's1.g1 Who pays for them?',
      's1.g2 How can we count fish.',
      's1.p1 The panel spoke.',
    ]);
  });

  it('are as a rule in it: then an opening paragraph that asks nothing is a lead too', () => {
    expect(
      sketch(
        session(1, 'Who pays?\n\nOne.') + session(2, 'Who counts?\n\nTwo.') + session(3, 'Lakes are wide.\n\nThree.'),
      ),
    ).toEqual([
      's1 # Topic 1',
      's1.g1 Who pays?',
      's1.p1 One.',
      's2 # Topic 2',
      's2.g1 Who counts?',
      's2.p1 Two.',
      's3 # Topic 3',
      's3.p0 Lakes are wide.',
      's3.p1 Three.',
    ]);
  });

  it('stand in a list that a sentence announces, or under a label', () => {
    expect(
      sketch(
        session(1, 'The panel addressed these questions:\n\n- Who pays?\n- What for?\n\nIt did so.') +
          session(2, '**Guiding questions**\n\n1. Who counts?\n2. How to count.\n\nIt counted.'),
      ),
    ).toEqual([
      's1 # Topic 1',
      's1.g1 Who pays?',
      's1.g2 What for?',
      's1.p1 The panel addressed these questions:',
      's1.p2 It did so.',
      's2 # Topic 2',
      's2.g1 Who counts?',
      's2.g2 How to count.',
      's2.p1 It counted.',
    ]);
  });

  it('are none where the paragraph goes on telling', () => {
    expect(sketch(session(1, 'Who pays? Nobody knows that. Rivers are long. Lakes are wide. Wells are deep.'))).toEqual(
      ['s1 # Topic 1', 's1.p1 Who pays? Nobody knows that. Rivers are long. Lakes are wide. Wells are deep.'],
    );
  });
});

describe('recommendations', () => {
  it('stand in a list that a sentence announces', () => {
    expect(
      sketch(session(1, 'The following recommendations were made:\n\n- Fund rivers.\n- Count fish.\n\nAll agreed.')),
    ).toEqual([
      's1 # Topic 1',
      's1.p1 The following recommendations were made:',
      's1.p2 All agreed.',
      's1.r1 Fund rivers.',
      's1.r2 Count fish.',
    ]);
  });
});

describe('a list', () => {
  it('that a sentence announces goes on with it', () => {
    expect(sketch(session(1, 'Two things matter:\n\n- rain,\n- snow.'))).toEqual([
      's1 # Topic 1',
      's1.p1 Two things matter: rain, snow.',
    ]);
  });

  it('that nobody announces is a list of highlights', () => {
    expect(sketch(session(1, '- Rain matters.\n  - Snow too.'))).toEqual([
      's1 # Topic 1',
      's1.h1 [] Rain matters. Snow too.',
    ]);
  });
});
