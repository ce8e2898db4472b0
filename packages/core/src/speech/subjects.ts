import type { Vocabulary, Words } from '@findings/language';

function alternatives(list: readonly string[]): string {
  return list.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** A group as the subject, in lower case. */
function groupPattern({ audience, panel }: Vocabulary): RegExp {
  return new RegExp(
    `^(?:(?:the|some|many|most|several|all|other|both|a few|one|another|two|an?|die|einige|les|des|plusieurs|los|las|algunos|os|as)\\s)?(?:\\p{L}+\\s)?(?:${alternatives([...audience, ...panel])}|group|groups|everyone|people|committee|board|discussion|session|workshop|meeting|countries|organi[sz]ers|gruppe|diskussion|groupe|discussion|grupo|debate)(?!\\p{L})|^there (?:was|were)\\b|^it was\\b`,
    'u',
  );
}

/** Others who speak, in lower case: `others also suggested`. The verb is the first group. */
function othersPattern({ others }: Vocabulary): RegExp {
  return new RegExp(`^(?:${alternatives(others)}) (?:also |then |auch |aussi |también |também )?(\\p{L}+)`, 'u');
}

/** Returns a function that checks whether the subject of a sentence is a group. The sentence must be in lower case. */
export function createGroupCheck(vocabulary: Vocabulary, words: Words): (lower: string) => boolean {
  const group = groupPattern(vocabulary);
  const others = othersPattern(vocabulary);
  return (lower) => {
    const verb = others.exec(lower)?.[1];
    return group.test(lower) || (verb !== undefined && words.speech.has(verb));
  };
}
