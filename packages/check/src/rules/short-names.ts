/** Whether a word may be an acronym of a name: `MoH` of `Ministry of Health`. */
export function isShortFor(short: string, long: string): boolean {
  const initials = (long.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toLowerCase();
  const letters = short.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
  return letters.length > 1 && letters.length < 7 && isSubsequence(letters, initials);
}

function isSubsequence(letters: string, all: string): boolean {
  let at = 0;
  for (const letter of all) if (letter === letters[at]) at++;
  return at === letters.length;
}
