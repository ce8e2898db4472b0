import { type Gender, genderOfName, genderOfWord } from '@findings/language';
import { foldName, type Name } from './name.js';

/** A person while the report is being read. */
export interface RosterEntry {
  name: Name;
  honorific?: string;
  readonly affiliations: string[];
  /** Short texts in brackets after the name in prose, which may be its initials. */
  readonly inProse: Set<string>;
  /** The affiliations and roles in lower case without small words, to find repetitions. */
  readonly descriptionKeys: Set<string>;
  readonly aliases: Set<string>;
  readonly roles: Set<string>;
  /** Offices that the report gives, in lower case: `mayor`. */
  readonly titles: Set<string>;
  /** Labels that mean this person and are not forms of the name: `DKG`, `<ekr>`. */
  readonly labels: Set<string>;
  /** A list, a label or a heading names this person. */
  isParticipant: boolean;
  /** Only the front matter or a byline names this person or organization, as an author. Single words of the name do not refer to it. */
  isOnlyAuthor: boolean;
  /** How strongly the report says that this is a person who takes part. */
  evidence: number;
  /** `likely`: begins with a given name; `possible`: may be an organization. Sentences that credit such names make them `sure`. */
  certainty: 'sure' | 'likely' | 'possible';
  /** The position of this person among all people, by first mention. */
  order: number;
  readonly findings: string[];
  /** `''` until the roster is closed. */
  id: string;
}

export function emptyEntry(name: Name): RosterEntry {
  return {
    name,
    affiliations: [],
    inProse: new Set(),
    descriptionKeys: new Set(),
    aliases: new Set(),
    roles: new Set(),
    titles: new Set(),
    labels: new Set(),
    isParticipant: false,
    isOnlyAuthor: false,
    evidence: 0,
    certainty: 'sure',
    order: 0,
    findings: [],
    id: '',
  };
}

export function surname(entry: RosterEntry): string {
  return entry.name.tokens.at(-1)!;
}

export function surnameOf(entry: RosterEntry): string {
  return foldName(surname(entry));
}

/** By the honorific, or by a given name that only women or only men have. */
export function genderOf({ honorific, name }: Pick<RosterEntry, 'honorific' | 'name'>): Gender | undefined {
  return genderOfHonorific(honorific) ?? (name.tokens.length > 1 ? genderOfName(name.tokens[0]!) : undefined);
}

/** `Mrs. Diaz` is not Mr. Diaz. */
export function isOtherGender(honorific: string | undefined, entry: RosterEntry): boolean {
  const gender = genderOfHonorific(honorific);
  return gender !== undefined && (genderOf(entry) ?? gender) !== gender;
}

/** `Mrs.`, `Prof. Dr. Frau`. */
export function genderOfHonorific(honorific: string | undefined): Gender | undefined {
  for (const word of honorific?.split(' ') ?? []) {
    const gender = genderOfWord(word);
    if (gender) return gender;
  }
  return undefined;
}
