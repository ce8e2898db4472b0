import { readName } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import type { DraftPassage } from './draft.js';
import type { Reading } from './reading.js';

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.|(?:Dr|Mr|Ms|Mrs|Prof)\.)`;
const capitals = String.raw`(${word}(?: ${word}){0,5})`;
const place = String.raw`(${word}(?: (?:(?:of|for|the|and) ){0,2}${word}){0,7})`;
const chairedBy = new RegExp(
  String.raw`\b(chaired|moderated|facilitated|convened|hosted)(?: with [\p{L} ]{1,40})? by (?:the )?${capitals}(?: of (?:the )?${place})?`,
  'gu',
);
const titled = new RegExp(String.raw`\b(moderator|chair|co-chair|facilitator|rapporteur)s?,? ${capitals}`, 'gu');
const roleOf: Readonly<Record<string, string>> = {
  chaired: 'chair',
  moderated: 'moderator',
  facilitated: 'facilitator',
  convened: 'convener',
  hosted: 'host',
};

/** Who chaired or moderated, as the overview says: `chaired by A B of C`, `As moderator A B stated`. */
export function readChairs(passages: readonly DraftPassage[], reading: Reading): RosterEntry[] {
  const chairs = new Set<RosterEntry>();
  for (const { prose } of passages) {
    // The expressions take longer to compile than most reports take to read: only where they may find something.
    const isChaired = /(?:chaired|moderated|facilitated|convened|hosted) /.test(prose.text);
    const isTitled = /(?:moderator|chair|facilitator|rapporteur)s?,? \p{Lu}/u.test(prose.text);
    for (const [, verb, written, from] of isChaired ? prose.text.matchAll(chairedBy) : []) {
      const entry = personAt(written!, reading, from);
      if (!entry) continue;
      entry.roles.add(roleOf[verb!]!);
      chairs.add(entry);
    }
    for (const [, role, written] of isTitled ? prose.text.matchAll(titled) : []) {
      const entry = personAt(written!, reading);
      if (!entry) continue;
      entry.roles.add(role!);
      if (role !== 'rapporteur') chairs.add(entry);
    }
  }
  return [...chairs];
}

function personAt(written: string, reading: Reading, from?: string): RosterEntry | undefined {
  const name = readName(written.replace(/(?<=\p{Ll}{2})\.$/u, ''), reading.vocabulary);
  if (!name) return undefined;
  const known = reading.roster.resolve(name);
  if (known?.kind === 'known') return known.entry;
  return name.tokens.length > 1 ? reading.roster.introduce(name, from) : undefined;
}
