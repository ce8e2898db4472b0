/** Fewer words are a term, a title or scare quotes. */
const fewest = 4;
/** So many words stand in two texts by no accident if so many of them say something, the longest first. */
const telling = [
  { words: 8, of: 1 },
  { words: 6, of: 2 },
  { words: fewest, of: 3 },
] as const;

const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Longer words that say little. */
const small = new Set(
  `about above after again among another around because before being below between could during either every further having
  other others rather shall should since still their theirs there these thing things those though through under until which
  while whose within without would yours`.split(/\s+/),
);

/** Whether quoted words are somebody's, and no term: four or more. */
export function isQuotation(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(word)) if (++count === fewest) return true;
  return false;
}

/** Whether it is no accident that quoted words stand in a finding. */
export function isDistinctive(text: string): boolean {
  let count = 0;
  const said = new Set<string>();
  for (const [found] of text.matchAll(word)) {
    count++;
    if (found.length > 4 && !small.has(found.toLowerCase())) said.add(found);
    if (said.size >= (telling.find(({ words }) => count >= words)?.of ?? Infinity)) return true;
  }
  return false;
}
