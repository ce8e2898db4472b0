import { anyCue, anyOf, cues, type Vocabulary, type Words } from '@findings/language';

/** A group as the subject, in lower case. */
function groupPattern({ audience, panel }: Vocabulary): RegExp {
  return new RegExp(
    String.raw`^(?:${anyCue('beforeGroups')}\s)?(?:\p{L}+\s)?${anyOf([...audience, ...panel, ...cues('groups')])}(?!\p{L})|^${anyCue('groupOpenings')}\b`,
    'u',
  );
}

/** Others who speak, in lower case: `others also suggested`. The verb is the first group. */
function othersPattern({ others }: Vocabulary): RegExp {
  return new RegExp(String.raw`^${anyOf(others)} (?:${anyCue('also')} )?(\p{L}+)`, 'u');
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
