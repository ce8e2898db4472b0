import type { Operation, Unit, UnitQuestion } from '@findings/language-server/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassage } from '../src/review-page/find-passage.js';
import { countsOf, placeOf, placesOf } from '../src/review/open-places.js';
import type { Review } from '../src/review/messages.js';
import { isBegun, sameLines, speakerLines } from '../src/review-page/people.js';
import {
  correctionsFor,
  describeAll,
  evidenceFor,
  formRefusal,
  hasName,
  keyOfHeading,
  operationsFor,
  operationsOf,
  ownText,
  partsOf,
  speaking,
  wordsFrom,
} from '../src/review-page/places.js';

function unit(id: string, more: Partial<Unit> = {}): Unit {
  return { id, kind: 'paragraph', text: `Text of ${id}.`, start: 0, end: 0, speakers: [], ...more };
}

function asked(operations: readonly Operation[] = []): { readonly question: UnitQuestion } {
  const answers = [{ key: '1', label: 'Yes', operations }];
  return { question: { code: 'reading.heading', text: 'Is this a heading?', reason: 'It is short.', answers } };
}

describe('the queue of places', () => {
  const units = [
    unit('u1', asked()),
    unit('u2'),
    unit('u3', { ...asked(), group: 'g1' }),
    unit('u4', { ...asked(), group: 'g1' }),
  ];
  const places = placesOf(units);

  test('begins with a question about many places, which is one place', () => {
    expect(places.map(({ unit: { id }, count }) => `${id} ${count}`)).toEqual(['u3 2', 'u1 1']);
    expect(placeOf(places, units[3]!)).toBe(0);
    expect(placeOf(places, units[1]!)).toBe(-1);
  });

  test('to keep the reading dismisses the doubt of the whole group', () => {
    const dismissal = [{ op: 'checked', units: ['g1'], code: 'reading.heading' }];
    expect(operationsOf(places[0]!, { operations: [] })).toEqual(dismissal);
    const own: Operation = { op: 'checked', units: ['u3'], code: 'reading.heading' };
    expect(operationsOf(places[0]!, { operations: [own] })).toEqual(dismissal);
  });
});

test('a heading that only the Markdown has begins no part', () => {
  const heading = (id: string, more: Partial<Unit>): Unit => unit(id, { kind: 'heading', depth: 2, ...more });
  const regions = [{ page: '1', box: [0, 0, 1, 1] }] as unknown as NonNullable<Unit['regions']>;
  const parts = partsOf([
    heading('u1', { section: 'highlights' }),
    unit('u2'),
    heading('u3', { section: 'recommendations' }),
    heading('u4', { section: 'highlights', regions }),
    heading('u5', { part: 'wells' }),
    heading('u6', { depth: 3, section: 'exchanges' }),
  ]);
  expect(parts.map(({ title, units }) => [title, units.map(({ id }) => id).join(' ')])).toEqual([
    [undefined, 'u1 u2'],
    ['Text of u3.', 'u3'],
    ['Text of u4.', 'u4'],
    ['Text of u5.', 'u5 u6'],
  ]);
});

test('a note about the whole report is the first place', () => {
  const note = { ...asked().question, isAboutReport: true } as const;
  const places = placesOf([unit('u1', asked()), unit('u2', { question: note })]);
  expect(places.map(({ unit: { id } }) => id)).toEqual(['u2', 'u1']);
});

describe('the summary counts', () => {
  test('the parts that the view Reports shows', () => {
    const units = [
      unit('u1', { kind: 'heading' }),
      unit('u2', { finding: 'summary.p1' }),
      unit('u3', { kind: 'heading', part: 's1' }),
      unit('u4', { kind: 'heading', section: 'highlights' }),
      unit('u5', { finding: 's1.h1', part: 's1' }),
      unit('u6', { finding: 'body.p1', part: 'body' }),
    ];
    expect(countsOf({ units, people: [] }).parts).toBe(3);
  });

  test('everyone who says at least a sentence as a speaker', () => {
    const sentences = [['Ana Diaz'], [], ['Tom Okoro']].map((speakers, index) => ({
      id: `u2.${index + 1}`,
      text: 'Dry.',
      speakers,
    }));
    const people = ['Ana Diaz', 'Tom Okoro', 'Hana Wex'].map((name) => ({ name, forms: [], affiliations: [] }));
    const units = [unit('u1', { speakers: ['Ana Diaz'] }), unit('u2', { sentences })];
    expect(countsOf({ units, people })).toMatchObject({ speakers: 2, people: 3 });
  });
});

test('what a person does is described once', () => {
  const front = (field: 'title' | 'dates', value: string): Operation => ({ op: 'front', field, unit: 'u1', value });
  const review = { units: { units: [] as readonly Unit[] } } as Review;
  expect(describeAll(review, [front('title', 'Rain'), front('dates', 'May 2024')])).toBe(
    'Used for the report’s details: Rain, May 2024',
  );
  expect(
    describeAll(review, [
      { op: 'nobody', units: ['u1'] },
      { op: 'nobody', units: ['u2'] },
    ]),
  ).toBe('No speaker');
});

test('the mark of an answer is not among its words', () => {
  expect(ownText(unit('u1', { text: 'A/Ana Diaz Wells run dry.', mark: 10 }))).toBe('Wells run dry.');
});

test('the reason for an inferred speaker is the last passage above that names the person', () => {
  const units = [
    unit('u1', { speakers: ['Ana Diaz'] }),
    unit('u2', { speakers: ['Tom Okoro'] }),
    unit('u3', { speakers: ['Ana Diaz'], isInferred: true }),
  ];
  expect(evidenceFor(units, units[2]!)?.id).toBe('u1');
  expect(evidenceFor(units, units[1]!)).toBeUndefined();
});

test('the words before which a passage is split are in it once, if any words from there are', () => {
  expect(wordsFrom('The gauge is read. The gauge is locked.', 4)).toBe('The gauge is locked.');
  const words = fc.array(fc.constantFrom('well', 'rain', 'soil'), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.nat(), (list, random) => {
      const [text, at] = [list.join(' '), random % list.length];
      const found = wordsFrom(text, at);
      const rest = list.slice(at).join(' ');
      expect(rest.startsWith(found)).toBe(true);
      if (text.indexOf(rest) === text.lastIndexOf(rest)) expect(text.indexOf(found)).toBe(text.lastIndexOf(found));
    }),
  );
});

test('the form of a heading marks the kind that it is read as', () => {
  const heading = (part: string, depth: number) => keyOfHeading(unit('u1', { kind: 'heading', part, depth }), 2);
  expect([heading('s1', 2), heading('wells', 2), heading('pumps', 3), heading('d1', 2), heading('rain', 4)]).toEqual([
    '1',
    '2',
    '3',
    '4',
    undefined,
  ]);
  expect(keyOfHeading(unit('u1'), 2)).toBe('5');
  // A turn can be made text.
  expect(keyOfHeading(unit('u1', { kind: 'question' }), 2)).toBeUndefined();
});

describe('a passage in the text of the original', () => {
  const paragraphs = ['Wells', 'Half of the wells', 'run dry.', 'Wells are dug by hand.'];

  test('is found by its exact words, also over several paragraphs', () => {
    expect(findPassage(paragraphs, 'Half of the wells  run\ndry.')).toEqual({ first: 1, last: 2 });
    expect(findPassage(paragraphs, 'Wells are dug by hand.')).toEqual({ first: 3, last: 3 });
  });

  test('is not found if it is there twice, or in other words', () => {
    expect(findPassage(paragraphs, 'Wells')).toBeUndefined();
    expect(findPassage(paragraphs, 'Half of all wells run dry.')).toBeUndefined();
    expect(findPassage(paragraphs, ' ')).toBeUndefined();
  });
});

describe('a new name', () => {
  const text = 'Teachers asked Mary-Ann de la Cruz and 田中 about it. Annual sums follow.';

  test.each(['Mary-Ann de la Cruz', 'Cruz', '田中'])('%s is in the report', (name) => {
    expect(hasName(text, name)).toBe(true);
  });

  test.each(['teach', 'Teach', 'asked', 'Annu', 'Cru', 'Ana'])('%s is not', (name) => {
    expect(hasName(text, name)).toBe(false);
  });
});

describe('the people who are offered', () => {
  const person = (name: string, ...affiliations: readonly string[]) => ({ name, forms: [], affiliations });
  const units = [
    unit('u1', { text: 'Ana: Wells are dry. So did Ana and Tom.', speakers: ['Ana'] }),
    unit('u2', { text: 'Ana M. Diaz (Well Fund), Ana Costa. Anabel Lind, Iván Río' }),
  ];
  const people = [person('Ana'), person('Tom Okoro', 'Pump Works'), person('Ana Costa')];
  const review = { units: { units, people } } as unknown as Review;
  const names = (lines: ReturnType<typeof sameLines>) => lines.map((line) => line.person);

  test('as the same person begin with the fuller names in the report, and may be any name in it', () => {
    expect(names(sameLines('', 'Ana', review))).toEqual(['Ana M. Diaz', 'Tom Okoro', 'Ana Costa']);
    expect(names(sameLines('diaz', 'Ana', review))).toEqual(['Ana M. Diaz']);
    expect(names(sameLines('pump', 'Ana', review))).toEqual(['Tom Okoro']);
    expect(sameLines('Iván Río', 'Ana', review)).toEqual([
      { person: 'Iván Río', note: 'named in the report', isNew: true },
    ]);
    expect(names(sameLines('Ana M. Diaz', 'Ana', review))).toEqual(['Ana M. Diaz']);
    expect(names(sameLines('Eve Adams', 'Ana', review))).toEqual([]);
    expect(names(sameLines('', 'A.*(', review))).toEqual(['Ana', 'Tom Okoro', 'Ana Costa']);
  });

  test('as the same person as initials begin with those whom they fit, and are no words after a label', () => {
    const said = (text: string) => unit('u1', { text, speakers: ['TO'], because: 'label' });
    const all = [person('Ana Diaz'), { ...person('TO'), forms: ['TO'] }, person('Tom Okoro'), person('Tia Maria Ober')];
    const talk = { units: { units: [said('TO Coordinating helps.'), said('TO We agree.')], people: all } };
    expect(names(sameLines('', 'TO', talk as unknown as Review))).toEqual(['Tom Okoro', 'Tia Maria Ober', 'Ana Diaz']);
  });

  test('as the speaker are the participants, nobody, and a new name in the report', () => {
    expect(names(speakerLines('', review, units))).toEqual(['Ana', 'Tom Okoro', 'Ana Costa', '']);
    expect(names(speakerLines('Iván Río', review, units))).toEqual(['Iván Río']);
  });

  test('as the speaker are names of the text that begin with what is typed', () => {
    expect(speakerLines('ivan r', review, units)).toEqual([
      { person: 'Iván Río', note: 'Add to the participants', isNew: true },
    ]);
    expect(names(speakerLines('anabel', review, units))).toEqual(['Anabel Lind']);
    // What may become a name is not said to be missing.
    expect(['Rí', 'ana b'].map((typed) => isBegun(typed, review))).toEqual([true, false]);
  });
});

describe('the corrections that are offered', () => {
  const heading = unit('u1', { kind: 'heading' });
  const text = unit('u2', { speakers: ['Ana'] });
  const last = unit('u3');
  const offered = (current: Unit, ...after: readonly Unit[]) => correctionsFor(current, [current, ...after]).join(' ');

  test('can be made in the passage', () => {
    expect(offered(text, last)).toBe('saidBy nobody heading join split leaveOut same');
    expect(offered(last)).toBe('saidBy nobody heading split leaveOut');
    expect(offered(heading, text)).toBe('heading join split leaveOut');
    expect(offered(heading, unit('u2', { text: 'dry '.repeat(38) }))).toBe('heading split leaveOut');
    expect(offered(heading, unit('u2', { kind: 'heading', text: 'Wells' }))).toBe('heading join split leaveOut');
    expect(offered(text, unit('u3', { because: 'label' }))).not.toContain('join');
    expect(offered(unit('u2', { text: 'Wells' }), last)).toBe('saidBy nobody heading join leaveOut');
    expect(offered(unit('u2', { text: 'dry '.repeat(41) }), last)).toBe('saidBy nobody join split leaveOut');
    expect(offered(unit('u2', { kind: 'row' }), last)).toBe('');
  });

  test('join the next passage of the report, and a heading may go on in a turn', () => {
    const section = unit('u2', { kind: 'heading', section: 'exchanges' });
    const turn = unit('u3', { kind: 'question', text: 'Q Who pays?', mark: 1 });
    const labelled = unit('u4', { kind: 'answer', text: 'A/Ana: We do.', mark: 2, because: 'label' });
    const all = [heading, section, turn, labelled];
    expect(operationsFor('join', [heading], all)).toEqual([{ op: 'join', units: ['u1', 'u3'] }]);
    expect(operationsFor('join', [heading, section, turn], all)).toEqual([{ op: 'join', units: ['u1', 'u3'] }]);
    expect(operationsFor('join', [section], all)).toMatch(/not printed/);
    expect(offered(heading, section, turn)).toContain('join');
    expect(offered(heading, labelled)).not.toContain('join');
    expect(offered(text, turn)).not.toContain('join');
    expect(offered(section, turn)).not.toContain('join');
  });

  test('by their keys say what to do instead', () => {
    const out = unit('u4', { kind: 'other' });
    expect(formRefusal('saidBy', out)).toBe('It is not part of the report. Press L to take it in first.');
    expect(formRefusal('split', unit('u4', { kind: 'row' }))).toBe('A table cannot be changed here. Edit the file.');
    expect(formRefusal('heading', out)).toBeUndefined();
    expect(operationsFor('nobody', [out], [out])).toBe(formRefusal('saidBy', out));
  });

  test('of several passages leave out those that cannot have a speaker', () => {
    const chosen = [heading, text, unit('u4', { kind: 'other' }), unit('u5', { kind: 'row' }), last];
    expect(speaking(chosen)).toEqual([text, last]);
    expect(operationsFor('nobody', chosen, chosen)).toEqual([{ op: 'nobody', units: ['u2', 'u3'] }]);
    expect(speaking([heading])).toEqual([heading]);
  });
});
