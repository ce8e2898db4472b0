import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentences } from './sentences.js';

/** Sentences are written with `|` between them. */
const cases: Record<string, readonly string[]> = {
  'ends at a full stop, a question mark, an exclamation mark': [
    'The law passed.|Who enforces it?|Nobody!|A budget is missing.',
    'One sentence without a stop',
    'Is that enough?!|It is not.',
  ],
  'goes on after titles and initials': [
    'Dr. Rai met Ms. Lama and Prof. Gurung.|They agreed.',
    'The survey of J. A. Smith and K. Rai was read.|It convinced.',
    'Gov. Meyer came.',
    'St. Xavier hosted it.|Offices stand in Main St.|The hall is new.',
  ],
  'goes on after abbreviations in a sentence': [
    'Costs fell, e.g. Nepal paid less, i.e. a half.|More followed.',
    'See p. 9 and No. 5 in Vol. 2.|The answer was no.|Jill left.',
    'Men vs. Women was the theme.',
    'It began on Jan. 19 and ended in Feb.|Rain fell.',
    'Food, water, etc.|Shelters had beds.',
    'Acme Inc. Nepal paid.|Then Acme Ltd.|They left.',
  ],
  'decides after an acronym with stops by the word that follows': [
    'The U.S. Department of Justice paid for it.|He lived in the U.S.|The fund is small.',
    'She holds a Ph.D. from Delhi.',
    'Doors open at 9 a.m.|The panel follows.',
  ],
  'keeps addresses, decimals and versions whole': [
    'See www.backpage.com, or https://x.org/a.b?c=d!e for more.|It grew by 3.5 points.|Version v2.2.1 is out.',
    'He used www.backpage.com.|It is gone.',
  ],
  'takes closing marks and brackets with it': [
    'She asked, “Why?”|Nobody knew.',
    '(It rained.)|We stayed.',
    'The survey was small (n. 5).|It counts.',
    "He read a paper called 'Going Home.'|It was long.",
    'That was known.[12]|More is not.²|So we wait.',
  ],
  'ends where a quoted question ends and a capital follows': [
    'A man asked, "If the money ends, what should we do?"|In response, Ms. Lama named a fund.',
    '“Who pays?” asked Ms. Lama.|Nobody.',
    'The question “who pays?” remains.',
  ],
  'ends before a quotation that starts with a small letter': [
    'The ferries were late.|“all of them paid”, she said.',
    'Die Fähren kamen spät \ufffc.|„alle zahlten“, sagte sie.',
    'Compare approx. “a third of it” in May.',
    'See vgl. „die Fähren“ in May.',
  ],
  'goes on after a German ordinal': ['In der 3. Sitzung sprach sie.|Es war der 5. Mai.'],
  'keeps what somebody said in one sentence': [
    'She said, “The project ends. The next begins.”|They clapped.',
    '“I do. So do you,” she said.|He left.',
    'He wrote "It works. Really. So what?" and left.|That was all.',
  ],
  'keeps a bracket in one sentence': [
    'They paid (see Annex 2. It is long.) and left.|All did.',
    'It works (!) in May.|Always [so. Or (not). So] it is.|Good.',
  ],
  'reads on after an unbalanced mark': [
    'He said, “This is lost.|We know.',
    'An open (bracket.|Nobody closes it.',
    'A 5" pipe.|A 6" pipe.|Done.',
  ],
  'reads an ellipsis by what follows': [
    'They waited... and waited.|Then…|Nothing came.',
    'A tailored approach...we will also look at it.',
    'He said […] Nothing more.',
  ],
  'keeps list numbers and labels with their text': [
    '1. Begin anew.|2. Continue.',
    'It could do one of two things: 1. Begin anew.|2. Help others.',
    'Q. Is there a plan?|A. Yes, there is.|B. No.',
    'FS. Is it fast?|SH. It is.|Not so in the USA.|There it is slow.',
    'It was passed in 2012.|The budget was 5.|The rest is debt.',
  ],
  'ends behind a citation or a note, which are objects': [
    'It fell \ufffc.|Nobody knew (see \ufffc).|“Who pays?” \ufffc asked.|They left.',
    'It fell.\ufffc|Nobody knew.”\ufffc|\ufffc says so.|\ufffc And \ufffc.|Done.',
  ],
  'knows the stops of other scripts': ['これは本です。|それは何ですか？', 'यह किताब है।|वह क्या है?'],
  'leaves leaders and lone stops alone': ['Introduction . . . . . 4', '. . .', '...', '?'],
};

describe('readSentences', () => {
  for (const [title, texts] of Object.entries(cases)) {
    it.each(texts)(`${title}: %s`, (marked) => {
      const expected = marked.split('|');
      const isFull = /。/.test(marked);
      const text = expected.join(isFull ? '' : ' ');
      expect(readSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    });
  }

  it('leaves out the white space between and around', () => {
    expect(readSentences('  One.   Two.  ')).toEqual([
      { start: 2, end: 6 },
      { start: 9, end: 13 },
    ]);
    expect(readSentences('')).toEqual([]);
    expect(readSentences(' \n ')).toEqual([]);
  });

  it('holds every word, in order, for any text', () => {
    const piece = fc.constantFrom(...'. ? … " “ ” \' ( ) [ ] Dr U.S a The 12 ,'.split(' '), ' ', '  ');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        let at = 0;
        for (const { start, end } of readSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it.each(['"', '(', '“', '. ', 'A. ', '. (', ".'", '1', 'U.S. ', '[1]', '… "'])(
    'reads a hostile run of %j',
    (piece) => {
      const text = piece.repeat(200_000);
      expect(readSentences(text).at(-1)?.end).toBe(text.trimEnd().length);
    },
  );
});
