import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Words } from '../vocabulary/words.js';

export function alternatives(list: readonly string[]): string {
  return list.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** A pronoun as the subject, in lower case: at the start, or after an opening clause. */
export function pronounPattern({ pronouns }: Vocabulary): RegExp {
  return new RegExp(
    `^["“]?(?:\\p{Ll}(?:[^.;:!?“”"]|(?<=\\p{Ll})\\.){0,110}?,?\\s)?(?:${alternatives(pronouns)})\\s(?!(?:and|or|und|oder|et|ou|y|e)\\b)`,
    'u',
  );
}

/** A group as the subject, in lower case. */
function groupPattern({ audience, panel }: Vocabulary): RegExp {
  return new RegExp(
    `^(?:(?:the|some|many|most|several|all|other|both|a few|one|another|two|an?|die|einige|les|des|plusieurs|los|las|algunos|os|as)\\s)?(?:\\p{L}+\\s)?(?:${alternatives([...audience, ...panel])}|group|groups|everyone|people|committee|board|discussion|session|workshop|meeting|countries|organi[sz]ers|gruppe|diskussion|groupe|discussion|grupo|debate)(?!\\p{L})|^there (?:was|were)\\b|^it was\\b`,
    'u',
  );
}

const OTHERS =
  /^(?:some|others|many|several|einige|manche|andere|viele|certaine?s|d['’]autres|plusieurs|algun[oa]s|otr[oa]s|vari[oa]s|alguns|algumas|outr[oa]s|vári[oa]s) (?:also |then |auch |aussi |también |também )?(\p{L}+)/u;

/** Whether unnamed people are the subject: `Others suggested new pumps.` */
function isSpokenByOthers(lower: string, words: Words): boolean {
  const verb = OTHERS.exec(lower)?.[1];
  return verb !== undefined && words.speech.has(verb);
}

/** Returns a function that checks whether the subject of a sentence is a group. The sentence must be in lower case. */
export function createGroupCheck(vocabulary: Vocabulary, words: Words): (lower: string) => boolean {
  const group = groupPattern(vocabulary);
  return (lower) => group.test(lower) || isSpokenByOthers(lower, words);
}
