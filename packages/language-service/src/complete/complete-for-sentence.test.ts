import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCitable } from '@findings/check';
import { completionsFor, labels } from '../../test/completion.js';
import { readFixture } from '../../test/fixture.js';

/** One speaker with several findings on one topic, and answers after long questions. */
const ferries = `--- ferries.report.md
# Ferries of the Sound

### Session 1: Piers

Panel Highlights

- **Ida Norn (Harbour Trust):** The timetable of the ferry is printed twice a year.
- **Ida Norn (Harbour Trust):** Of the piers that divers inspected, none had a sound ladder, and the ferry waits.
- **Tom Reyes:** A ferry costs less than a bridge.
- **Ida Norn (Harbour Trust):** Crews of the ferry ask for warm clothes.

Questions and Answers

**Q: What does the ferry company say about the winter on the outer islands?**

**A: Ida Norn:** Ice on the ramps causes most delays.

**Q: What does the ferry company say about tickets?**

**A: Ida Norn:** Paper tickets cost more than the ride.
`;

const inFerries = (text: string, limit?: number): readonly string[] => labels(`${text}\n${ferries}`, limit);

describe('the words of the sentence decide the order', () => {
  test.each([
    ['Divers found that no ladder of the inspected piers was sound [@ferry|', 's1.h2'],
    ['Crews want warm clothes [@ferry|', 's1.h4'],
    ['Crews want warm clothes [@norn|', 's1.h4'],
    ['Crews want warm clothes [see @norn|]', 's1.h4'],
    ['Crews want warm clothes [@s1.h|', 's1.h4'],
    ['Crews want warm clothes [@s1.|]', 's1.h4'],
    ['Crews want warm clothes [@|', 's1.h4'],
    ['Crews want warm clothes. [@norn|', 's1.h4'],
    ['Crews want warm clothes [@s1.h2; @norn|]', 's1.h4'],
    ['Most delays come from ice on the ramps [@norn|', 's1.q1'],
    ['Paper tickets are dear [@s1.h2]. Crews want warm clothes [@norn|', 's1.h4'],
    ['Paper tickets are dear\n\nCrews want warm clothes [@norn|', 's1.h4'],
  ])('%j: %s', (text, expected) => {
    expect(inFerries(text, 1)).toEqual([expected]);
  });

  test('a citation elsewhere decides only among findings that fit the sentence equally', () => {
    expect(inFerries('They said so [@s1.h1].\n\nCrews want warm clothes [@norn|', 2)).toEqual(['s1.h4', 's1.h1']);
    expect(inFerries('They said so [@s1.h1].\n\nYet [@norn|', 1)).toEqual(['s1.h1']);
  });

  test('but the typed words come first', () => {
    expect(inFerries('Crews want warm clothes [@timetable|', 1)).toEqual(['s1.h1']);
    expect(inFerries('Crews want warm clothes [@ferry bridge|', 1)).toEqual(['s1.h3']);
    expect(inFerries('Crews want warm clothes [@s1.h1|', 1)).toEqual(['s1.h1']);
    expect(inFerries('Crews want warm clothes [@s1|', 1)).toEqual(['s1']);
  });

  const word = fc.constantFrom(
    ...'ferry piers divers ladder ice ramps tickets crews warm clothes bridge winter the of zebra'.split(' '),
  );
  const sentence = fc.array(word, { minLength: 3, maxLength: 8 }).map((words) => words.join(' '));
  const typed = fc.constantFrom('ferry', 'norn', 'ida ferry', 's1.h', 's1.', 'session 1', 'reyes', 'tickts');

  test('always the same findings, in the order of Cite This Sentence', () => {
    const { library } = readFixture(`x\n${ferries}`).workspace.proposal('file:///w/a.md')!.document!;
    fc.assert(
      fc.property(sentence, typed, (sentence, typed) => {
        const found = inFerries(`${sentence} [@${typed}|`);
        expect([...found].sort()).toEqual([...inFerries(`[@${typed}|`)].sort());
        if (typed !== 'norn') return;
        const ranked = findCitable(library, sentence, { limit: 200 }).map(({ target }) => target.id);
        const fitting = found.filter((id) => ranked.includes(id));
        expect(fitting).toEqual(ranked.filter((id) => found.includes(id)));
        expect(found.slice(0, fitting.length)).toEqual(fitting);
      }),
    );
  });
});

describe('rows', () => {
  const rows = (text: string) =>
    completionsFor(`${text}\n${ferries}`).map(
      ({ label, detail = '', description }) => `${label}${detail} | ${description}`,
    );

  test('show the answers, not their questions, after the speaker whom the writer typed', () => {
    expect(rows('Winter is hard there [@norn|').filter((row) => row.includes('q'))).toEqual([
      'Ida Norn: Ice on the ramps causes most… | s1.q1',
      'Ida Norn: Paper tickets cost more than… | s1.q2',
    ]);
  });

  test('show words that the sentence has, too', () => {
    expect(rows('The ladder was not sound, divers said [@norn|')[0]).toBe(
      'Ida Norn: …had a sound ladder, and the… | s1.h2',
    );
  });

  test('show the typed word, if the text has it', () => {
    expect(rows('The ladder was not sound, divers said [@waits|')[0]).toContain('ferry waits.');
  });
});
