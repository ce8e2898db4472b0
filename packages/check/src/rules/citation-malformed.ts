import { formatKey, type NearMiss } from '@findings/citations';
import { excerpt, type Target } from '@findings/core/library';
import { replaceKey } from '../citations/citation-edits.js';
import { extraBrackets } from '../citations/extra-bracket.js';
import { isUnfinished } from '../citations/unfinished.js';
import { moreIdsProblem, rangeProblem } from '../citations/citation-range.js';
import { keepsCells } from '../document/fixed-width-cells.js';
import type { ResolvedCitation } from '../claims/claims.js';
import { missingAtSigns, withMissingSigns } from '../citations/missing-at-sign.js';
import { sentencesInCitations } from '../citations/sentence-in-citation.js';
import { findingsIn } from '../matching/findings-in-target.js';
import { shortestId, showTarget } from '../quotations/quotation-messages.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';
import type { Translate } from '@findings/core/text';

export const citationMalformed: Rule<'citation.malformed'> = {
  code: 'citation.malformed',
  severity: 'warning',
  name: 'malformed citation',
  summary: 'Text looks like a citation, but is not one, or cites something else.',
  description: `Pandoc is strict about where a citation begins and ends. Other text stays as it is and is never checked. The fix writes the intended
citation. Only text with ids of a configured report is reported. \`--fix\` never changes round brackets without an \`@\`. There is no fix if it
would change the length of a table cell of fixed width.`,
  examples: readExamples(`
Shelters are full [@ s1.h2].
                   ^^^^^^^ This is not a citation, because there is a space between @ and s1.h2. Write @s1.h2.
=>
Shelters are full [@s1.h2].
%%%
Shelters are full [@s1,h2].
                   ^^^^^^ The comma ends the id, so this does not cite s1.h2. Write @s1.h2.
=>
Shelters are full [@s1.h2].
%%%
Two sessions agree [@s1, @s2].
                       ^^ Separate the citations in a bracket with semicolons. Without one, s2 belongs to the citation before it. Write a semicolon.
=>
Two sessions agree [@s1; @s2].
%%%
Shelters are full [@s1.h1, p. 3
                  ^^^^^^^^^^^^^ The bracket of this citation is not closed. Write [@s1.h1, p. 3].
=>
Shelters are full [@s1.h1, p. 3]
%%%
Every border post keeps a register [@s2.
                                   ^^^^^ This citation is not finished: its bracket is not closed, and its id ends with a dot.
%%%
Every border post keeps a register [@s2.].
                                    ^^^^ This citation is not finished: its id ends with a dot.
%%%
Shelters are full [@s1.h1; see below].
                  ^^^^^^^^^^^^^^^^^^^ This bracket is not a citation, because a part of it cites nothing. Write [@s1.h1, see below].
=>
Shelters are full [@s1.h1, see below].
%%%
Shelters are full [@s1.h1; s1.h2].
                  ^^^^^^^^^^^^^^^ This bracket is not a citation, because a part of it has no @. Write [@s1.h1; @s1.h2].
=>
Shelters are full [@s1.h1; @s1.h2].
%%%
The panel agreed ([s1](@s1)).
                  ^^^^^^^^^ This is a link, and not a citation of s1. Write [@s1].
=>
The panel agreed ([@s1]).
%%%
Shelters are full [@s1.h1–h2].
                         ^^^ This citation ends before “–h2”: a range of findings cannot be cited. Write [@s1.h1; @s1.h2].
=>
Shelters are full [@s1.h1; @s1.h2].
%%%
Shelters are full [s1.h1].
                  ^^^^^^^ This is not a citation, because there is no @ before s1.h1. Write [@s1.h1].
=>
Shelters are full [@s1.h1].
%%%
Shelters are full [@s1.h1,s1.h2].
                         ^^^^^^ s1.h2 is not cited, because it has no @. Write [@s1.h1; @s1.h2].
=>
Shelters are full [@s1.h1; @s1.h2].
%%%
Shelters are full [@s1.h1], as the session says [s1]. The risk [r1] is cold.
                                                ^^^^ This is not a citation, because there is no @ before s1. Write [@s1].
%%%
Shelters are full (see s1.h1, p. 4).
                  ^^^^^^^^^^^^^^^^^ This is not a citation, because there is no @ before s1.h1. Write [see @s1.h1, p. 4].
%%%
Shelters are full [@s1.h1. They need more beds in winter].
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This sentence is inside the bracket of a citation, so it is printed as part of the citation. Close the bracket before it.
=>
Shelters are full [@s1.h1]. They need more beds in winter.
%%%
Shelters are full [@s1.h1]], [in spring [@s1.h1]].
                  ^^^^^^^^^ There is an extra ] after this citation. Remove it.
=>
Shelters are full [@s1.h1], [in spring [@s1.h1]].
%%%
[Editor’s note: this is from the report.

Shelters are full [@s1.h1]].
                  ^^^^^^^^^ There is an extra ] after this citation. Remove it.
%%%
Shelters are full [@s1.h1, p. 3. See also chap. 2], or soon [@s1.h2. Translation by the author].
%%%
Write to us @ home, or to office@example.org.
`),
  *check(document) {
    const { markdown, nearMisses, say } = document;
    for (const citation of document.citations) {
      // citation.unresolved reports ids such as `s1.h1-h2`.
      const isFound = citation.resolution.type === 'found';
      const problem = isFound
        ? (rangeProblem(document, citation) ??
          moreIdsProblem(document, citation) ??
          unfinishedCitation(document, citation))
        : undefined;
      if (problem) yield problem;
    }
    yield* missingAtSigns(document);
    yield* sentencesInCitations(document);
    yield* extraBrackets(document);
    for (const miss of nearMisses) {
      const { start, end, replacement } = miss;
      const [id] = miss.ids;
      const signed = miss.kind === 'empty-item' ? withMissingSigns(document, markdown.slice(start, end)) : undefined;
      if (signed !== undefined) {
        const fix = { start, end, text: signed, title: say`Write ${signed}` };
        const message = say`This bracket is not a citation, because a part of it has no @. Write ${signed}.`;
        yield { start, end, ...(id !== undefined && { id }), message, fix, choices: [fix] } satisfies RuleProblem;
        continue;
      }
      const title = fixTitle(say, miss);
      const fix = { start, end, text: replacement, title };
      const problem = describeProblem(say, miss);
      const about = { start, end, ...(id !== undefined && { id }) };
      const findings = findingsOfUnclosed(document, miss);
      if (findings.length > 0) {
        const choices = findings.map((finding) => {
          const written = `[${formatKey(shortestId(document, finding))}]`;
          return { ...fix, text: written, title: say`Cite ${showTarget(document, finding)}` };
        });
        const message = say`This citation is not finished: its bracket is not closed, and its id ends with a dot.`;
        // Marks the dot, too, because the cursor is after it.
        yield { ...about, end: end + 1, message, choices: [...choices, fix] } satisfies RuleProblem;
        continue;
      }
      // The cell may end in the middle of the id, so the user has to decide what to write.
      if (!keepsCells(document, fix)) yield { ...about, message: problem } satisfies RuleProblem;
      else yield { ...about, message: say`${problem} ${advice(say, miss)}`, fix, choices: [fix] } satisfies RuleProblem;
    }
  },
};

/** At most this much of the text before a citation is compared with findings, in UTF-16 code units. */
const MAX_BEFORE = 500;
const MAX_OFFERED = 3;
/** May also match after an abbreviation, which leaves fewer words to compare. */
const SENTENCE_END = /(?<=[.!?]|[.!?][”"\])])\s|\n\n/u;

/** The findings that the writer of `[@part.` probably means. */
function findingsOfUnclosed(document: CheckedDocument, { kind, start, end, ids }: NearMiss): readonly Target[] {
  const [id, another] = ids;
  if (kind !== 'unclosed-bracket' || id === undefined || another !== undefined || document.markdown[end] !== '.')
    return [];
  const part = document.library.get(id);
  return part ? likelyFindings(document, part, start) : [];
}

/** A citation whose id ends with a dot in its bracket, such as `[@part.]`. Editors add the closing bracket. */
function unfinishedCitation(document: CheckedDocument, citation: ResolvedCitation): RuleProblem | undefined {
  if (!isUnfinished(document, citation)) return undefined;
  const { say, markdown } = document;
  const { item, resolution } = citation;
  const bracket = markdown.lastIndexOf('[', item.start);
  const findings = resolution.type === 'found' ? likelyFindings(document, resolution.target, bracket) : [];
  const end = item.end + 1;
  const fix = { start: item.end, end, text: '', title: say`Write ${item.id}` };
  const choices = findings.map((finding) => {
    const id = item.id.includes(':') ? finding.qualifiedId : shortestId(document, finding);
    return { ...replaceKey(document, item, id, say`Cite ${showTarget(document, finding)}`), end };
  });
  const message = say`This citation is not finished: its id ends with a dot.`;
  return { start: item.start, end, id: item.id, message, choices: [...choices, fix] };
}

/** The findings of a part with most words of the text before a citation. */
function likelyFindings({ markdown, library }: CheckedDocument, part: Target, start: number): readonly Target[] {
  if (part.type !== 'session' && part.type !== 'part') return [];
  const before = markdown.slice(Math.max(0, start - MAX_BEFORE), start);
  const words = before.split(SENTENCE_END).at(-1)!;
  return findingsIn(library, part)
    .map((target) => ({ target, ...library.compareWords(words, [target]) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
    .slice(0, MAX_OFFERED)
    .map(({ target }) => target);
}

/** What to write, as the title of a quick fix: one line, cut to a readable length. */
function fixTitle(say: Translate, miss: NearMiss): string {
  if (miss.kind === 'missing-semicolon') return say`Write a semicolon`;
  const text = shortReplacement(miss);
  return text === '' ? say`Remove it` : say`Write ${text}`;
}

/** What to write, as a sentence. */
function advice(say: Translate, miss: NearMiss): string {
  if (miss.kind === 'missing-semicolon') return say`Write a semicolon.`;
  const text = shortReplacement(miss);
  return text === '' ? say`Remove it.` : say`Write ${text}.`;
}

function shortReplacement({ replacement }: NearMiss): string {
  return excerpt(replacement.trim().replace(/\s+/g, ' '), 80);
}

function describeProblem(say: Translate, { kind, ids }: NearMiss): string {
  const id = ids.at(-1) ?? '';
  switch (kind) {
    case 'space-after-at':
      return say`This is not a citation, because there is a space between @ and ${id}.`;
    case 'unclosed-bracket':
      return say`The bracket of this citation is not closed.`;
    case 'comma-in-key':
      return say`The comma ends the id, so this does not cite ${id}.`;
    case 'missing-semicolon':
      return say`Separate the citations in a bracket with semicolons. Without one, ${id} belongs to the citation before it.`;
    case 'empty-item':
      return say`This bracket is not a citation, because a part of it cites nothing.`;
    case 'link':
      return say`This is a link, and not a citation of ${id}.`;
    case 'doubled-at':
      return say`There is an extra @ before ${id}.`;
  }
}
