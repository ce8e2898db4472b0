import type { NearMiss } from '@findings/citations';
import { excerpt } from '@findings/core/library';
import { keepsCells } from './fixed-width-cells.js';
import type { RuleProblem, Rule } from './rule.js';
import type { Translate } from '@findings/core/text';

export const citationMalformed: Rule<'citation.malformed'> = {
  code: 'citation.malformed',
  severity: 'warning',
  summary: 'Something is nearly a citation, and is none, or another than it looks.',
  description: `Pandoc is strict about where a citation begins and ends. Anything else stays in the text as it is,
and is never checked. The fix writes the intended citation. Only text with ids of a configured report is reported.
There is no fix where it would change the length of a table cell of fixed width.`,
  examples: [
    {
      text: `
Shelters are full [@ s1.h2].
                   ^^^^^^^ There is a space between @ and s1.h2, so that this is no citation. Write @s1.h2.
`,
      fixed: `
Shelters are full [@s1.h2].
`,
    },
    {
      text: `
Shelters are full [@s1,h2].
                   ^^^^^^ A comma ends the id, so that this cites less than s1.h2. Write @s1.h2.
`,
      fixed: `
Shelters are full [@s1.h2].
`,
    },
    {
      text: `
Two sessions agree [@s1, @s2].
                       ^^ Citations in one bracket are parted by a semicolon; as it stands, s2 belongs to the citation before it. Write a semicolon.
`,
      fixed: `
Two sessions agree [@s1; @s2].
`,
    },
    {
      text: `
Shelters are full [@s1.h1, p. 3
                  ^^^^^^^^^^^^^ The bracket of this citation is never closed. Write [@s1.h1, p. 3].
`,
      fixed: `
Shelters are full [@s1.h1, p. 3]
`,
    },
    {
      text: `
Shelters are full [@s1.h1; see below].
                  ^^^^^^^^^^^^^^^^^^^ A part of this bracket cites nothing, so that the bracket is no citation. Write [@s1.h1, see below].
`,
      fixed: `
Shelters are full [@s1.h1, see below].
`,
    },
    {
      text: `
Write to us @ home, or to office@example.org.
`,
    },
  ],
  *check(document) {
    const { nearMisses, say } = document;
    for (const miss of nearMisses) {
      const { start, end, replacement } = miss;
      const [id] = miss.ids;
      const title = write(say, miss);
      const fix = { start, end, text: replacement, title };
      const problem = whatIsWrong(say, miss);
      const about = { start, end, ...(id !== undefined && { id }) };
      // The cell may end in the middle of the id, so the writer has to decide what to write.
      if (!keepsCells(document, fix)) yield { ...about, message: problem } satisfies RuleProblem;
      else yield { ...about, message: say`${problem} ${toDo(say, miss)}`, fix, choices: [fix] } satisfies RuleProblem;
    }
  },
};

/** What to write, as a button says it: on one line, and not more of it than a reader needs. */
function write(say: Translate, miss: NearMiss): string {
  if (miss.kind === 'missing-semicolon') return say`Write a semicolon`;
  const text = written(miss);
  return text === '' ? say`Take it out` : say`Write ${text}`;
}

/** The same as a sentence says it. */
function toDo(say: Translate, miss: NearMiss): string {
  if (miss.kind === 'missing-semicolon') return say`Write a semicolon.`;
  const text = written(miss);
  return text === '' ? say`Take it out.` : say`Write ${text}.`;
}

function written({ replacement }: NearMiss): string {
  return excerpt(replacement.trim().replace(/\s+/g, ' '), 80);
}

function whatIsWrong(say: Translate, { kind, ids }: NearMiss): string {
  const id = ids.at(-1) ?? '';
  switch (kind) {
    case 'space-after-at':
      return say`There is a space between @ and ${id}, so that this is no citation.`;
    case 'space-after-brace':
      return say`There is a space inside the braces around ${id}, so that this is no citation.`;
    case 'unclosed-bracket':
      return say`The bracket of this citation is never closed.`;
    case 'unclosed-brace':
      return say`The brace before ${id} is never closed, so that this is no citation.`;
    case 'comma-in-key':
      return say`A comma ends the id, so that this cites less than ${id}.`;
    case 'missing-semicolon':
      return say`Citations in one bracket are parted by a semicolon; as it stands, ${id} belongs to the citation before it.`;
    case 'empty-item':
      return say`A part of this bracket cites nothing, so that the bracket is no citation.`;
    case 'doubled-at':
      return say`There is one @ too many before ${id}.`;
  }
}
