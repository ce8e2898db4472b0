import { readName } from '../people/name.js';
import type { Reading } from './reading.js';

const verbs =
  'said|says|noted|notes|added|explained|argued|asked|replied|responded|answered|mentioned|suggested|stated|agreed|stressed|emphasi[sz]ed|commented|observed|concluded|remarked|continued|posited|pointed out|asserted|wondered|proposed|cautioned|countered|elaborated|clarified';
const word = String.raw`\p{Lu}\p{Ll}[\p{L}\p{M}'’-]{0,30}`;
/** `Ray Sierra added`, at the head of a sentence or a clause. */
const before = new RegExp(
  String.raw`(?:^|[.?!:;,”"]\s|\b(?:and|but|while|as)\s)((?:(?:Dr|Mr|Ms|Mrs|Prof)\. )?${word}(?: ${word}){0,3}) (?:also |then |further |later )?(?:${verbs})\b`,
  'gu',
);
/** `…, noted Robin.` */
const behind = new RegExp(String.raw`[,”"] (?:${verbs}) (${word}(?: ${word}){0,3})(?=[.,;])`, 'gu');

/** Makes known who speaks in minutes without having been named by a label: by name and a verb of speaking. */
export function meetSpeakers(text: string, reading: Reading): void {
  for (const pattern of [before, behind]) {
    for (const [, written] of text.matchAll(pattern)) {
      const name = readName(written!, reading.vocabulary);
      if (!name || reading.roster.resolve(name)) continue;
      const isAlone = name.tokens.length === 1 && name.honorific === undefined;
      const isProse = reading.isProseWord(name.tokens.at(-1)!.toLowerCase());
      if (!isProse && (!isAlone || reading.roster.usesFirstNames())) reading.roster.introduce(name);
    }
  }
}
