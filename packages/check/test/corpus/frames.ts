import type { Random } from './random.js';

/** Where a quotation is in a sentence, and where its citation. `q` writes the words, with what is planted in them. */
export interface Slots {
  /** Writes text as it stands. */
  readonly write: (text: string) => void;
  /** Writes the quoted words. */
  readonly quote: () => void;
  /** `s4.h2` or `tip2012:s4.h2`. */
  readonly id: string;
  /** Another finding, which says something else. */
  readonly other: string;
  readonly random: Random;
}

export interface Frame {
  readonly name: string;
  /** Whether the quotation may hold the end of a line: not in a table. */
  readonly lines: boolean;
  readonly fill: (slots: Slots) => void;
}

const marks: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
];

function quoted({ write, quote, random }: Slots, [open, close] = random.pick(marks)): void {
  write(open);
  quote();
  write(close);
}

const frame = (name: string, fill: (slots: Slots) => void, lines = true): Frame => ({ name, lines, fill });

/** All the ways that people cite what they quote. */
export const frames: readonly Frame[] = [
  frame('the citation right behind', (slots) => {
    slots.write('The workshop heard that ');
    quoted(slots);
    slots.write(` [@${slots.id}], and our district is no exception.`);
  }),
  frame('the citation at the end of the sentence', (slots) => {
    slots.write('It is true that ');
    quoted(slots);
    slots.write(` and we plan with that in mind [see @${slots.id}, p. 4].`);
  }),
  frame('the citation behind the full stop', (slots) => {
    slots.write('One thing was plain: ');
    quoted(slots);
    slots.write(`. [@${slots.id}]`);
  }),
  frame('an in-text citation before', (slots) => {
    slots.write(`As @${slots.id} puts it, `);
    quoted(slots);
    slots.write('.');
  }),
  frame('a citation in brackets before', (slots) => {
    slots.write(`The panel was frank [@${slots.id}] in saying that `);
    quoted(slots);
    slots.write('.');
  }),
  frame('the citation in the next sentence', (slots) => {
    slots.write('Somebody said: ');
    quoted(slots);
    slots.write(`. So it stands in the record [@${slots.id}].`);
  }),
  frame('the citation in the sentence before', (slots) => {
    slots.write(`We follow what was heard [@${slots.id}]. `);
    quoted(slots);
    slots.write(', as the record has it.');
  }),
  frame('curly single marks', (slots) => {
    slots.write('In the words of the report, ');
    quoted(slots, ['‘', '’']);
    slots.write(` [@${slots.id}].`);
  }),
  frame('straight single marks', (slots) => {
    slots.write('In the words of the report, ');
    quoted(slots, ["'", "'"]);
    slots.write(` [@${slots.id}].`);
  }),
  frame('with the author suppressed, in braces', (slots) => {
    slots.write('The speaker held that ');
    quoted(slots);
    slots.write(` [-@{${slots.id}}].`);
  }),
  frame('behind other people’s work', (slots) => {
    slots.write('Both say so: ');
    quoted(slots);
    slots.write(` [@${slots.id}; see also @smith2020, ch. 2].`);
  }),
  frame(
    'in a table',
    (slots) => {
      slots.write('| Heard | Our answer |\n| --- | --- |\n| They said ');
      quoted(slots);
      slots.write(` [@${slots.id}] | A monthly meeting |`);
    },
    false,
  ),
  frame(
    'in a list',
    (slots) => {
      slots.write('- **Listen first.** We heard that ');
      quoted(slots);
      slots.write(` [@${slots.id}].\n- Then act.`);
    },
    false,
  ),
  frame(
    'in a block quotation, cited in the attribution',
    (slots) => {
      slots.write('The record says it best.\n\n> ');
      slots.quote();
      slots.write(`\n>\n> — the panel [@${slots.id}]`);
    },
    false,
  ),
  frame(
    'in a block quotation, cited at its end',
    (slots) => {
      slots.write('The record says it best:\n\n> ');
      slots.quote();
      slots.write(` [@${slots.id}]`);
    },
    false,
  ),
  frame(
    'in a block quotation, cited before',
    (slots) => {
      slots.write(`Of this @${slots.id} says:\n\n> `);
      slots.quote();
    },
    false,
  ),
  frame(
    'in a footnote',
    (slots) => {
      const label = `n${slots.random.between(1, 1_000_000)}`;
      slots.write(`Others have seen the same.[^${label}]\n\n[^${label}]: The report says that `);
      quoted(slots);
      slots.write(` [@${slots.id}].`);
    },
    false,
  ),
  frame('the citation within the marks', (slots) => {
    slots.write('They put it plainly: "');
    slots.quote();
    slots.write(` [@${slots.id}]."`);
  }),
  frame('all of it emphasized', (slots) => {
    slots.write('They put it plainly: *');
    quoted(slots);
    slots.write(`* [@${slots.id}].`);
  }),
  frame('in parentheses', (slots) => {
    slots.write('We begin there (for ');
    quoted(slots);
    slots.write(`, as was said [@${slots.id}]) and go on.`);
  }),
  frame(
    'in a list that a citation introduces',
    (slots) => {
      slots.write(`Two things were heard [@${slots.id}]:\n\n- `);
      quoted(slots);
      slots.write('\n- and that it is so everywhere.');
    },
    false,
  ),
  frame(
    'in a heading',
    (slots) => {
      slots.write('### ');
      quoted(slots);
      slots.write(` [@${slots.id}]`);
    },
    false,
  ),
  frame('beside another finding', (slots) => {
    slots.write('Both panels agree that ');
    quoted(slots);
    slots.write(` [@${slots.other}; @${slots.id}].`);
  }),
  frame('with a locator of its own', (slots) => {
    slots.write('We heard ');
    quoted(slots);
    slots.write(`, and more of the kind (@${slots.id} [pp. 4--6]).`);
  }),
  frame(
    'in a definition',
    (slots) => {
      slots.write('What we heard\n\n:   They said ');
      quoted(slots);
      slots.write(` [@${slots.id}].`);
    },
    false,
  ),
];
