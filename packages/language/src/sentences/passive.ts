/** A form of `to be` and a participle, close together; in German the participle comes last. */
const PASSIVE =
  /(?<!\p{L})(?:(?:was|were|been|being|is|are)(?: \p{Ll}+ly| also| then)? \p{Ll}{2,}(?:ed|en|wn|ght)|wurden?|wird|werden|été \p{Ll}+(?:é|i|u|is|it)e?s?|(?:fue|fueron|sido|foi|foram) \p{Ll}+[aiu]d[oa]s?)(?!\p{L})/u;

/** So far into a sentence its verb may be, in UTF-16 code units. */
const OPENING = 140;

/** Whether a sentence reports what was done, and not who did it: `It was envisaged that …`. */
export function isPassive(sentence: string): boolean {
  return PASSIVE.test(sentence.slice(0, OPENING));
}
