import fc from 'fast-check';

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

// prettier-ignore
const name = of(
  'Ann Lee', 'Dr. Bo Chen', 'Ms. Wex', 'Jan van der Berg', 'José Álvarez', 'Mary O’Brien', 'Bo', 'SP', 'Dr. Laterno',
  '李 明',
);
const body = of('WWF', 'Hydro Trust', 'Centre of Water Research, Nepal', 'AL', 'Chair', 'FAO/Nepal', '');
// prettier-ignore
const words = of(
  'rivers run dry', 'dams help *nobody*', 'the poor &amp; the rich pay \\$15,000 USD', '“we need time,” she said',
  'more than 50% of villages', 'see [the site](https://example.org/a_b)', '**law** is __weak__', 'who pays for wells?',
  'the World Water Fund (WWF) counts', 'from 3 to 5 May 2021', 'it is `code` and <b>html</b>',
  'naïve 𝒜stral 👩‍👩‍👧 text', 'left\\_over markup* and [half a link', 'transboun-\ndary water',
);
const sentence = fc
  .tuple(
    // prettier-ignore
    of(
      'It was said that', 'Ms. Wex noted that', 'She added that', 'A participant asked whether', 'However,',
      'In response, Dr. Chen replied that', 'The panel agreed that',
    ),
    words,
    of('.', '?', ':', '!', ' '),
  )
  .map(([head, tail, end]) => `${head} ${tail}${end}`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

// prettier-ignore
const label = of(
  '## Session 1: Rivers', '## Session 2: Lakes {#lakes}', '### Panel Highlights', '**Questions and Answers**',
  'NEXT STEPS', 'Session 3: Wells', '# Executive Summary', '## Day 1', 'DAY 2\nTuesday, May 4th',
  '### Recommendations', 'Agenda', '## Attendees', '### Who pays for rivers?', 'Performance Discussion\n---',
  '**Session 4**: Fish (Ann Lee, WWF)', '## 2.1. Dams', 'Guiding questions:',
);
const item = fc.oneof(
  fc.tuple(name, body, words).map(([who, from, what]) => `- **${who} (${from})** ${what}.`),
  fc.tuple(name, body, words).map(([who, from, what]) => `* __${who}__ (${from})'s talk: ${what}`),
  fc
    .tuple(name, words, words)
    .map(([who, what, more]) => `- ${who}: ${what}\n  - Q/${who}: ${more}? A: ${what}.\n    1. C: ${more}`),
  fc.tuple(words, name).map(([what, who]) => `• ${what} - ${who}`),
  fc.tuple(words, words).map(([what, more]) => `- **Who?** ${what}\n\n${more} {#my-id}`),
  fc.tuple(name, words).map(([who, what]) => `Moderator: ${who}\n\n> ${what}\n>\n> - ${what}`),
  fc.tuple(name, words).map(([who, what]) => `**Participant:** ${what}?\n\n**${who}:** ${what}.\n\nAnd so on.`),
);
// prettier-ignore
const damage = of(
  '\f', '\n\n\n\nThe Water Forum\n', '\n\n\nPage 3\n\n', '| a | b |\n|---|---|', '```\ncode', '<!-- hidden', '---',
  '![map](m.png) Figure 1: A map.', '![](well.png)Ann Lee said that wells are dry.',
  '<div class="text">\n\n- one\n- two\n\n</div>', '<p>Not closed', '::: {.note}\nwords of a note\n:::',
  '<!-- hidden --> shown, with *emphasis*.',
  'Rivers are long.[^1] Lakes are not.^[Except [one](https://x.org), *far* away.]',
  '[^1]: A note about rivers.\n\n    Its second paragraph.', '&nbsp;', '\t\tindented',
);

/** A report in Markdown as reports are: labels, prose, speakers, turns, lists, and what a PDF leaves of them. */
export const reportLike: fc.Arbitrary<string> = fc
  .tuple(
    of(
      '',
      '---\ntitle: Water Forum, 3-5 May 2021\nauthor: Hydro Trust\n---\n\n',
      'Water Forum\n3 - 5 MAY 2021\n\n',
      '# Water\n\n',
    ),
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 3, arbitrary: label },
          { weight: 4, arbitrary: paragraph },
          { weight: 5, arbitrary: item },
          { weight: 1, arbitrary: damage },
        ),
        of('\n\n', '\n\n', '\n\n', '\n', '\n\n\n\n'),
      ),
      { maxLength: 24 },
    ),
  )
  .map(([front, blocks]) => front + blocks.map(([block, gap]) => block + gap).join(''));

/** Canonical Markdown as people edit it. */
export const exactLike: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      // prettier-ignore
      of(
        '## Session 1: Rivers', '## Lakes {.part id=lakes}', '### Panel Highlights', '### Question and Answer',
        '### Recommendations', '## Action Items', '### Tables', '## Executive Summary',
        '## Participants\n\n- Ann Lee (WWF)\n  - also: AL\n- Dr. Bo Chen', '## Day 1',
      ),
      paragraph,
      item,
      damage,
      // prettier-ignore
      of(
        '*Rivers* are dry.', '- **Ann Lee (WWF)** *Rivers* are dry. <!-- all by Ann Lee -->', '- *Rivers* are dry.',
        '**All of it is bold**', '- **Q/Ann Lee** Why?\n  - **A** So.\n    - **A** And so.\n\n    > Quoted.',
        '> One.\n>\n> Two.\n>\n> - Three.', '- > One.\n  >\n  > Two.\n\n  Three.', '- - One.\n  - Two.',
        '- ```\n  code\n  ```\n\n  More.', '<b>Bold</b> text.', '<!-- page 3 --> Text on *page* three.',
        '<div>Text\nin HTML</div>', '| a | b |\n|---|---|\n| c | d |', '- | a | b |\n  | c | d |',
        'Said. <!-- by Ann Lee --> Unsaid. <!-- by nobody -->',
      ),
    ),
    { maxLength: 16 },
  )
  .map((blocks) => `---\ntitle: Water Forum\nreading: exact\n---\n\n${blocks.join('\n\n')}\n`);

/** Anything at all, and report-like text with anything in it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      // prettier-ignore
      of(
        '[', ']', '(', ')', '*', '_', '`', '<', '>', '"', '“', '#', '- ', '1. ', '\n', '\r', ' ', '\f', '\0', '\ud800',
        'Q:', 'A/', 'Session 1', '{#x}', '&amp;', '\\', 'Ann Lee', '?', '.',
      ),
      { maxLength: 120 },
    )
    .map((all) => all.join('')),
  fc.tuple(reportLike, fc.nat(), fc.string({ unit: 'binary', maxLength: 6 })).map(([text, at, noise]) => {
    const cut = at % (text.length + 1);
    return text.slice(0, cut) + noise + text.slice(cut);
  }),
);
