import { creditedName, excerpt, textToShow, titleInMessage } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { ResolvedCitation } from '../claims/claims.js';
import type { SimilarMatch } from '../matching/most-similar-text.js';
import { targetsOf } from '../document/cited-targets.js';
import type { CheckedDocument } from '../document/checked-document.js';
import type { Translate } from '@findings/core/text';
import { listAtMost, sourceName, sourceNameFirst } from '../document/message-parts.js';

/** A message repeats at most this many characters of a finding. */
const MAX_EXCERPT = 200;
/** The title of a fix repeats at most this many characters of a finding, and of the names of its speakers. */
const MAX_WORDS_IN_TITLE = 60;
const MAX_NAMES_IN_TITLE = 40;
/** A message names at most this many findings. */
const MAX_NAMED = 3;

/** The shortest id that names the target in this library: the qualified id if several reports have that id. */
export function shortestId({ library }: Pick<CheckedDocument, 'library'>, { id, qualifiedId }: Target): string {
  return library.get(id)?.qualifiedId === qualifiedId ? id : qualifiedId;
}

/** `s4.h2 (Session 4, contribution: Bronwyn Wex)`. */
export function nameTarget(document: Pick<CheckedDocument, 'library'>, target: Target): string {
  return `${shortestId(document, target)} (${titleInMessage(target)})`;
}

/**
 * `s4.h2 (Bronwyn Wex: “Donors should plan…”)`, in the title of a fix: a finding by its first words, so that writers see which one is
 * right. Another target by its title.
 */
export function showTarget(document: CheckedDocument, target: Target, id = shortestId(document, target)): string {
  if (!('finding' in target)) return `${id} (${titleInMessage(target)})`;
  const { say } = document;
  const { finding, mainSpeakers } = target;
  const names = say.and(mainSpeakers.map((person) => creditedName(say, finding, person)));
  const words = excerpt(textToShow(finding), MAX_WORDS_IN_TITLE);
  return names === '' ? say`${id} (“${words}”)` : say`${id} (${excerpt(names, MAX_NAMES_IN_TITLE)}: “${words}”)`;
}

/** `s2.h1 (…), s2.h2 (…) and 3 more`. */
export function nameTargets(document: CheckedDocument, targets: readonly Target[]): string {
  const { say } = document;
  const named = targets.slice(0, MAX_NAMED).map((target) => nameTarget(document, target));
  return say.and(listAtMost(say, MAX_NAMED, named, targets.length));
}

/** A short description of what a quotation cites. The writer already knows the citation. */
export function nameCited(document: CheckedDocument, cited: readonly ResolvedCitation[]): string {
  const targets: readonly Target[] = [...new Set(cited.flatMap(({ resolution }) => targetsOf(resolution)))];
  const ids = targets.slice(0, 3).map((target) => shortestId(document, target));
  if (targets.length === 1) return ids[0]!;
  return document.say`what you cite (${ids.join(', ') + (targets.length > 3 ? '…' : '')})`;
}

function wordsOf({ exact }: SimilarMatch): string {
  return excerpt(exact.replace(/\.$/, ''), MAX_EXCERPT);
}

/** Describes the most serious difference, then quotes the finding, which is named in full if the quotation does not cite it. */
export function differenceMessage(document: CheckedDocument, match: SimilarMatch, isElsewhere = false): string {
  const { say } = document;
  const name = (isElsewhere ? nameTarget : shortestId)(document, match.target);
  return say`${seriousDifference(say, match)} ${name} says: “${wordsOf(match)}”.`;
}

/** Describes the most serious difference. */
export function seriousDifference(say: Translate, match: SimilarMatch): string {
  const { differenceClass, reported, quoted } = match;
  const { report } = match.target;
  if (differenceClass === 'punctuation') return say`The punctuation differs from ${sourceName(say, report)}.`;
  const reportWords = clip(reported);
  const quotedWords = clip(quoted);
  if (differenceClass === 'negation') {
    if (reported === '')
      return say`${sourceNameFirst(say, report)} does not say “${quotedWords}”, which reverses the meaning.`;
    if (quoted === '') return say`The quotation leaves out “${reportWords}”, which reverses the meaning.`;
    return say`${sourceNameFirst(say, report)} says “${reportWords}”, not “${quotedWords}”, which reverses the meaning.`;
  }
  if (reported === '') return say`${sourceNameFirst(say, report)} does not say “${quotedWords}” here.`;
  if (quoted === '') return say`The quotation leaves out “${reportWords}”.`;
  return say`${sourceNameFirst(say, report)} says “${reportWords}”, not “${quotedWords}”.`;
}

/** Removes punctuation around words. Punctuation alone stays. */
function clip(words: string): string {
  const inner = words.replace(/^[\s,;:.]+(?=[^\s,;:.])/, '').replace(/(?<=[^\s,;:])[\s,;:]+$/, '');
  return excerpt(inner, 60);
}
