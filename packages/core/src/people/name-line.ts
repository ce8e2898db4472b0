const TIME = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?`;
const TIME_AHEAD = new RegExp(`^(?:\\d+ )?${TIME}(?: ?--> ?${TIME})? ?|^\\d+ `, 'u');
const TIME_BEHIND = new RegExp(`(?: ?${TIME})?:?$`, 'u');
/** Longest name with its times and affiliation, in UTF-16 code units. */
const LONGEST_NAME_LINE = 200;

/** A name, and a time, on a line of their own above what is said, as in exported transcripts: `00:12:30 Ana Diaz (Well Fund)`. */
export function nameOfLine(line: string): string | undefined {
  if (line.length > LONGEST_NAME_LINE) return undefined;
  const name = line
    .replace(TIME_AHEAD, '')
    .replace(TIME_BEHIND, '')
    .replace(/ ?\([^()]*\)$/, '')
    .trim();
  return /^[^\d:;.?!]{3,60}$/.test(name) ? name : undefined;
}

const CLOCK = /\d{1,2}:\d{2}/;

/** The same, if the line has a time, so that it can be nothing else. */
export function nameBesideTime(line: string): string | undefined {
  return line.length <= LONGEST_NAME_LINE && CLOCK.test(line) ? nameOfLine(line) : undefined;
}

/** Most words of a name on a line of its own. */
const MOST_WORDS = 4;
/** `[Ana Diaz]`, `<ana>`, `– Ana`, `Ana (Well Fund) –`: a name and the marks around it. */
const ALONE = /^[[<(–—*-]*\s?(\p{Lu}[^:()[\]<>“”"?!.,;|–—]{0,40}(?:\p{Lu}\.)?)(?: ?\([^()]{1,90}\))?\s?[\])>:–—-]*$/u;

/** The name in a text that is only a name, perhaps between marks. It need not be a person's. */
export function nameAlone(text: string): string | undefined {
  const name = text.length <= LONGEST_NAME_LINE ? ALONE.exec(text)?.[1]!.trim() : undefined;
  return name !== undefined && name.split(/\s+/).length <= MOST_WORDS ? name : undefined;
}
