import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { tip2012 } from '../../test/shipped-report.js';
import { findingCard } from './finding-card.js';
import type { CardCommands } from '../results/editor-results.js';
import type { CardContext } from './finding-card.js';

const WELLS = 'file:///w/wells.report.md';

/** The card of an id of the first report of a fixture. */
function card(fixture: string, id: string, standing: CardContext = {}): string {
  const { workspace } = readFixture(fixture);
  const report = workspace.reports()[0]!;
  return findingCard(workspace, report.uri, report.library.get(id)!, standing);
}

describe('a card', () => {
  test('shows the words, speaker, place, figures and citations of a highlight, and links last', () => {
    const fixture = `Half dry up [@s1.h1], half [@s1.okoye].
--- b.md
So [@s1.h1].

And so [@wells:s1.h1].
${wells}`;
    expect(card(fixture, 's1.h1', { from: 'file:///w/a.md', at: 13, part: 'page 9' })).toBe(
      [
        '> Wells cost 400 dollars each, and half of them dry up within two years.',
        '**Ada Okoye (WaterAid)**, page 9  \n' +
          `Contribution 1 · [Session 1: Digging](${WELLS}#L10) · Day 1: 3 May 2021 · Wells and Water`,
        'Figures: 400 dollars · half · two years',
        'Also cited 3 times: [this proposal](file:///w/a.md#L1), [b\\.md](file:///w/b.md#L1) (2)',
        `[Open in the report](${WELLS}#L18) · \`s1.h1\``,
      ].join('\n\n'),
    );
  });

  test('starts with a reference, whose title is not repeated. That of a report has all of it anyway', () => {
    const reference = 'Okoye 2021, Wells and Water';
    const shown = (id: string, words = reference): readonly string[] =>
      card(`x\n${wells}`, id, { reference: words }).split('\n\n');
    expect(shown('s1.h1')[0]).toBe(reference);
    expect(shown('s1.h1')[2]).toBe(
      `**Ada Okoye (WaterAid)**  \nContribution 1 · [Session 1: Digging](${WELLS}#L10) · Day 1: 3 May 2021`,
    );
    expect(shown('s1.h1', 'Okoye 2021, Wells…')[2]).toContain(' · Wells and Water');
    expect(shown('wells')[0]).toMatch(/^\*\*Wells/);
  });

  test('shows that a speaker is only inferred', () => {
    const text = `x
--- r.report.md
# Soil

## Session 1: Wells

**Ana Diaz**

Wells are dry.

Nobody measures them.
`;
    expect(card(text, 's1.h2')).toContain('**probably Ana Diaz**  \nInferred from the text before it  \n');
  });

  test('names the only speaker once, with the role, and the session once', () => {
    const text = `x
--- pumps.report.md
# Pumps

## Participants

- Ana Diaz, Data Scientist
- Tom Okoro, Director

## Spare parts

Panel Highlights

- **Ana Diaz:** Pumps stand still.
- **Ana Diaz and Tom Okoro:** Parts are dear.
`;
    expect(card(text, 'spare-parts.h1').split('\n\n')[1]).toBe(
      '**Ana Diaz**  \nData Scientist  \nContribution 1 · [Spare parts](file:///w/pumps.report.md#L8) · Pumps',
    );
    expect(card(`x\n${wells}`, 's1.p1').split('\n\n')[1]).toMatch(
      /^\*\*Overview, paragraph 1\*\* {2}\n\[Session 1: Digging\]/,
    );
    expect(card(text, 'spare-parts.h2')).toContain('Ana Diaz, Data Scientist  \nTom Okoro, Director');
  });

  test('shows command links if the client has the commands', () => {
    const commands: CardCommands = {
      insertQuotation: ({ source, id }) => `command:insert?${source}#${id}`,
      showCitations: ({ source, id }) => `command:show?${source}#${id}`,
    };
    const actions = (id: string): string => card(`So [@s1.h1].\n${wells}`, id, { commands }).split('\n\n').at(-1)!;
    expect(actions('s1.h1')).toBe(
      `[Insert quotation](command:insert?${WELLS}#s1.h1) · [Open in the report](${WELLS}#L18) · ` +
        `[Show where it is cited](command:show?${WELLS}#s1.h1) · \`wells:s1.h1\``,
    );
    expect(actions('s2.h1')).not.toContain('Show where it is cited');
    expect(actions('s1')).not.toContain('Insert quotation');
  });

  test('shows the speakers of a question and its answers', () => {
    expect(card(`x\n${wells}`, 's1.q1').split('\n\n')[0]).toBe(
      '> **Question:** Who owns the wells?\n>\n> **Answer, Cai Lin:** The village does, on paper.',
    );
  });

  test('shows the highlights of a session, and how much else it contains', () => {
    expect(card(`x\n${wells}`, 's1').split('\n\n')).toEqual([
      '**Session 1: Digging**  \nDay 1: 3 May 2021 · Wells and Water',
      `- \`s1.h1\` [Ada Okoye](${WELLS}#L18): Wells cost 400 dollars each, and half of them dry up within two years.\n` +
        `- \`s1.h2\` [Ben Ali](${WELLS}#L19): Committees of users keep pumps running.\n` +
        '- *and 3 more*',
      'Not cited yet.',
      `[Open in the report](${WELLS}#L10) · \`wells:s1\``,
    ]);
  });

  test('shows the contents of a day, the summary and the report', () => {
    expect(card(`x\n${wells}`, 'd1').split('\n\n')[1]).toBe(
      `- \`s1\` [Session 1: Digging](${WELLS}#L10)\n- \`s2\` [Session 2: Scarcity](${WELLS}#L27)`,
    );
    expect(card(`x\n${wells}`, 'summary').split('\n\n')[1]).toBe(
      '> Water was scarce in 12 of 14 districts. Session 2 asks why.',
    );
    expect(card(`x\n${wells}`, 'wells').split('\n\n')).toEqual([
      '**Wells and Water**  \n3 May 2021',
      `- \`summary\` [Executive summary](${WELLS}#L6)\n- \`d1\` [Day 1: 3 May 2021](${WELLS}#L8)`,
      'Not cited yet.',
      `[Open in the report](${WELLS}) · \`wells\``,
    ]);
  });

  test('names a report by its short title', () => {
    const named = wells.replace('# Wells', '---\ntitle-short: Dig 21\n---\n\n# Wells');
    expect(card(`x\n${named}`, 's1.h1')).toContain(' · Dig 21\n');
    expect(card(`x\n${named}`, 'wells').split('\n\n')[0]).toBe('**Dig 21**  \n*Wells and Water*  \n3 May 2021');
  });

  test('shows the imprint and days of a report', () => {
    const [head, days] = card(`x\n${tip2012}`, 'tip2012').split('\n\n');
    expect(head).toBe(
      '**Trafficking in Persons Workshop (digest)**  \n*Capturing Lessons Learned, Charting the Way Forward*  \n' +
        'The Asia Foundation · September 17 - 19, 2012 · Yak and Yeti Hotel; Kathmandu, Nepal',
    );
    expect(days).toContain('- `d1` [Day 1, 17 September 2012]');
  });
});

test('marks a text that starts within a sentence', () => {
  const text = card(`x\n${tip2012}`, 's4.h3');
  expect(text).toMatch(/^> … told what TAF\/Vietnam has learned/);
});

describe('a long text', () => {
  const long = (sentence: string): string => wells.replace('Nobody measures the groundwater.', sentence);

  test('is shortened after a sentence, and marked', () => {
    const fixture = long('Nobody, says Dr. Wex, measures the groundwater there. '.repeat(30));
    const [words, note] = card(`x\n${fixture}`, 's2.h1').split('\n\n');
    expect(words).toMatch(/^> Nobody.* measures the groundwater there\. …$/);
    expect(words!.length).toBeLessThan(1300);
    expect(note).toBe('*Continued in the report.*');
  });
});

describe('citations', () => {
  test('are listed for the first proposals, with the number of others', () => {
    const proposals = Array.from({ length: 30 }, (_, nth) => `--- p/${10 + nth}.md\nSo [@s2.h1].`).join('\n');
    expect(card(`x\n${proposals}\n${wells}`, 's2.h1')).toContain(
      'Cited 30 times: [10\\.md](file:///w/p/10.md#L1), [11\\.md](file:///w/p/11.md#L1), [12\\.md](file:///w/p/12.md#L1), ' +
        'and 27 more proposals',
    );
  });

  test('are listed with relative paths', () => {
    const fixture = `x\n--- old/a%20b.md\nSo [@s2.h1].\n--- new/c.md\nSo [@s2.h1].\n${wells}`;
    expect(card(fixture, 's2.h1', { from: 'file:///w/new/c.md', at: 4 })).toContain(
      'Also cited once: [old/a b\\.md](file:///w/old/a%20b.md#L1)',
    );
  });
});

test('shows the id as the proposal would cite it', () => {
  const other = wells.replaceAll('wells.report', 'other.report');
  const { workspace } = readFixture(`x\n${wells}\n${other}`);
  const written = (uri: string, from?: string): string => {
    const report = workspace.report(uri)!;
    return findingCard(workspace, uri, report.library.get(`${report.report.key}:s1.h1`)!, { from })
      .split(' · ')
      .at(-1)!;
  };
  expect(written(WELLS, 'file:///w/a.md')).toBe('`s1.h1`');
  expect(written('file:///w/other.report.md', 'file:///w/a.md')).toBe('`other:s1.h1`');
  expect(written(WELLS)).toBe('`wells:s1.h1`');
});

describe('text of a report is escaped', () => {
  test.each([
    ['So *this* \\_x\\_ and a_b.', 'So this \\_x\\_ and a_b.'],
    ['See \\<img src=x> &lt;b&gt; &amp;amp;.', 'See \\<img src=x> \\<b> \\&amp;.'],
    ['A \\[link\\](http://x.org) \\`code\\`.', 'A \\[link\\](http:/\\/x\\.org) \\`code\\`.'],
  ])('%s', (written, shown) => {
    const fixture = wells.replace('Nobody measures the groundwater.', written);
    expect(card(`x\n${fixture}`, 's2.h1')).toContain(`> ${shown}\n\n`);
  });
});
