import { anyCue } from '@findings/language';
import { readLocator } from '@findings/citations';
import type { CitationGroup } from '@findings/citations';
import type { ResolvedCitation } from '../claims/claims.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';

/** A sentence needs this many words. `Own translation` is a note of the citation. */
const MIN_WORDS = 4;
/** The first words of longer notes. */
const NOTE = new RegExp(String.raw`^${anyCue('citationNotes')}(?!\p{L})`, 'iu');
/** The end of a sentence, and the next sentence. */
const NEXT_SENTENCE = /^\s*[.!?][”’"')*_]*\s+(?:[*_“‘«"'¿¡(]{0,3})(\p{Lu}.*)$/su;

/**
 * Reports `[@s4.h2. They need more training.]`, in which the writer continued before the closing bracket. Pandoc prints the sentence as part of the
 * citation. After a locator, notes such as `p. 3. See also chapter 2 of the annex` are common, so there only a whole sentence counts.
 */
export function* sentencesInCitations(document: CheckedDocument): Iterable<RuleProblem> {
  const { markdown, groups, say } = document;
  const resolutions = new Map(document.citations.map((citation) => [citation.item, citation.resolution]));
  for (const group of groups) {
    const item = group.items.at(-1)!;
    const type = resolutions.get(item)?.type;
    if (type !== 'found' && type !== 'ambiguous') continue;
    const from = sentenceStart(markdown, group, item);
    if (from === undefined) continue;
    const end = group.end - 1;
    const edit = {
      start: from,
      end: group.end,
      text: `]${markdown.slice(from, end)}`,
      title: say`Close the bracket before this sentence`,
    };
    yield {
      start: from,
      end,
      id: item.id,
      message: say`This sentence is inside the bracket of a citation, so it is printed as part of the citation. Close the bracket before it.`,
      ...(from === item.end && { fix: edit }),
      choices: [edit],
    } satisfies RuleProblem;
  }
}

/** The offset of the full stop after which the sentence begins, if the last citation of a bracket has one in its suffix. */
function sentenceStart(markdown: string, group: CitationGroup, item: ResolvedCitation['item']): number | undefined {
  if (markdown.charAt(group.start) !== '[' || markdown.charAt(group.end - 1) !== ']') return undefined;
  const suffix = markdown.slice(item.end, group.end - 1);
  const { locator, end } = readLocator(suffix);
  const isAfterLocator = locator !== undefined;
  const rest = isAfterLocator ? suffix.slice(end) : suffix;
  const sentence = NEXT_SENTENCE.exec(rest)?.[1];
  if (sentence === undefined || (isAfterLocator && !/[.!?][”’"')*_]*\s*$/.test(sentence))) return undefined;
  const words = sentence.match(/\p{L}{2,}/gu) ?? [];
  if (words.length < MIN_WORDS || NOTE.test(sentence)) return undefined;
  return item.end + suffix.length - rest.trimStart().length;
}
