import { describe, expect, it } from 'vitest';
import { english } from '../outline/english.js';
import { readMentions } from './mentions.js';
import { readName } from './name.js';
import { createRoster } from './roster.js';

const roster = createRoster(english, () => false);
for (const one of ['Dr. Meena Poudel', 'Nandita Baruah', 'Mark Latonero', 'Jan van der Berg'])
  roster.introduce(readName(one, english)!);

/** The text with each mention in brackets. */
function marked(text: string): string {
  let from = 0;
  let out = '';
  for (const { start, end, kind } of readMentions(text, roster, new Set(), english)) {
    out += `${text.slice(from, start)}${kind === 'near' ? '~' : ''}[${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
}

describe('readMentions', () => {
  it.each([
    'In response, [Meena Poudel] and [Ms. Baruah] agreed.',
    "[Dr. Poudel]'s study, as [Baruah] noted, is new.",
    'According to [Jan van der Berg], dikes help.',
    'Then ~[Dr. Laterno] spoke.',
    '“[Ms. Baruah] agrees,” they said—[Meena Poudel]’s view.',
    'The Supreme Court of Nepal and Will Smith did not.',
    'As panelist [Dr. Poudel] said. [Nandita] disagreed.',
  ])('%s', (expected) => {
    expect(marked(expected.replace(/~?[[\]]/g, ''))).toBe(expected);
  });
});
