/**
 * Text of which all can be seen: what a page may not hold or would obey rather than show (controls but for tab and line
 * breaks, changes of direction, half a surrogate pair, characters that are none) becomes `�`, each one.
 */
export function visible(text: string): string {
  const unseen =
    // eslint-disable-next-line no-control-regex
    /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
  return text.replace(unseen, '\uFFFD');
}
