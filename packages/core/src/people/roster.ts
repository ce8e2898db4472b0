import { isCommonWord, slug, wordsOf, type Vocabulary } from '@findings/language';
import { isInitials, Likeness, nameLikeness, plainName, readName, type Name } from './name.js';
import { addDescription } from './affiliations.js';
import { abbreviates, initialsForms, initialsOf, isShortForm } from './initials.js';
import { createNameIndex } from './name-index.js';
import { emptyEntry, genderOfHonorific, isOtherGender, surname, surnameOf, type RosterEntry } from './roster-entry.js';
import { isNearName } from './similarity.js';

export type { RosterEntry } from './roster-entry.js';

export interface Resolved {
  readonly entry: RosterEntry;
  /** `near`: the spelling is not one that the report uses for this person otherwise. */
  readonly kind: 'known' | 'near';
}

/** A name that is nearly that of another person. */
export interface Misspelt {
  readonly name: string;
  readonly entry: RosterEntry;
}

export type Roster = ReturnType<typeof createRoster>;

/** A person of a list that is complete: canonical Markdown names all forms. */
export interface ListedPerson {
  readonly name: Name;
  readonly honorific?: string;
  readonly affiliations: readonly string[];
  readonly roles: readonly string[];
  readonly aliases: readonly string[];
  /** Instead of the id by the surname. */
  readonly id?: string;
}

/** What the report says of a person where it names them. */
export interface Introduction {
  /** 1 is a hint, 2 is enough, 3 is a list of people. */
  readonly evidence: number;
  readonly affiliation?: string | undefined;
  /** A text in brackets after the name in prose: initials, a nickname, or an affiliation. */
  readonly inProse?: string | undefined;
  readonly role?: string | undefined;
  readonly title?: string | undefined;
  /** The report only says that this is one of its authors. */
  readonly isAuthor?: boolean | undefined;
}

/** Evidence of a list, a label or a heading. */
export const LISTED = 3;
/** Least evidence with which a name stays in the roster. */
export const ENOUGH = 2;

/** Everyone whom the report names, one entry for each person. */
export function createRoster(vocabulary: Vocabulary, isProseWord: (word: string) => boolean) {
  let entries: RosterEntry[] = [];
  const suggested = new Map<string, RosterEntry>();
  /** Names with little evidence. A sentence that credits one makes it a person. */
  let doubtful: readonly RosterEntry[] = [];
  let count = 0;
  let index = createNameIndex();
  const byListedName = new Map<string, RosterEntry>();
  const byListedForm = new Map<string, RosterEntry>();
  const byId = new Map<string, RosterEntry>();
  const misspelt: Misspelt[] = [];
  const authorWords = new Set<string>();

  const { organization } = wordsOf(vocabulary);
  const isSurelyPerson = (name: Name): boolean =>
    nameLikeness(name, isProseWord) === Likeness.Strong &&
    !name.tokens.some((token) => organization.has(token.toLowerCase()));
  /** A word such as `Ashford` does not mean the author `Ashford Makers`. */
  const isMeant = (entry: RosterEntry, { tokens, honorific }: Name): boolean =>
    !entry.isOnlyAuthor || tokens.length > 1 || honorific !== undefined || isSurelyPerson(entry.name);
  const candidates = (name: Name): readonly RosterEntry[] =>
    index.candidates(name, isProseWord).filter((entry) => isMeant(entry, name));

  const resolve = (name: Name, near: ReadonlySet<RosterEntry> = new Set()): Resolved | undefined => {
    const found = candidates(name);
    const nearby = found.filter((entry) => near.has(entry));
    const known = nearby.length === 1 ? nearby[0] : found.length === 1 ? found[0] : undefined;
    if (known) return { entry: known, kind: 'known' };
    if (found.length > 0) return undefined;
    const similar = index.similar(name);
    const similarNearby = similar.filter((entry) => near.has(entry));
    const one = similarNearby.length === 1 ? similarNearby[0] : similar.length === 1 ? similar[0] : undefined;
    return one ? { entry: one, kind: 'near' } : undefined;
  };

  const introduce = (
    name: Name,
    { evidence, affiliation, inProse, role, title, isAuthor = false }: Introduction,
  ): RosterEntry => {
    let entry = index.exact(name);
    if (!entry) {
      const same = candidates(name);
      const near = same.length === 0 && name.tokens.length > 1 ? index.similar(name) : [];
      entry = same.length === 1 ? same[0] : near.length === 1 ? near[0] : undefined;
    }
    if (!entry) {
      entry = emptyEntry(name);
      entry.order = suggested.get(plainName(name))?.order ?? ++count;
      entry.isOnlyAuthor = isAuthor;
      entries.push(entry);
      index.add(entry);
    } else if (name.tokens.length > entry.name.tokens.length || isFuller(name, entry.name)) {
      entry.aliases.add(entry.name.text);
      entry.name = name;
      index.add(entry);
    }
    entry.evidence += evidence;
    entry.isOnlyAuthor &&= isAuthor || (evidence < LISTED && !isSurelyPerson(entry.name));
    if (evidence >= LISTED) entry.isParticipant = true;
    addForm(entry, name);
    if (role !== undefined) entry.roles.add(role);
    if (title !== undefined) entry.titles.add(title.toLowerCase());
    if (affiliation !== undefined && !defineAlias(entry, affiliation)) addDescription(entry, affiliation, vocabulary);
    if (inProse !== undefined && !defineAlias(entry, inProse)) entry.inProse.add(inProse);
    return entry;
  };

  const isNickname = (text: string, entry: RosterEntry): boolean =>
    isShortForm(text, entry) && !isCommonWord(text, isProseWord);
  /** Whether a bracket after a name is another form of the name: `Ana Diaz (AD)`, `Berta Thome (Bertie)`. */
  const isAlias = (entry: RosterEntry, text: string): boolean =>
    text === initialsOf(entry) || abbreviates(text, entry) || isNickname(text, entry) || entry.labels.has(text);
  /** Adds the text in a bracket as an alias if it is another form of the name. Returns whether it is. */
  const defineAlias = (entry: RosterEntry, text: string): boolean => {
    if (!isAlias(entry, text)) return false;
    addLabel(entry, text);
    return true;
  };
  const addLabel = (entry: RosterEntry, label: string): void => {
    entry.aliases.add(label);
    entry.labels.add(label);
    index.addLabel(label, entry);
  };

  return {
    get entries(): readonly RosterEntry[] {
      return entries;
    },
    /** Names that are not entries yet. */
    get doubtful(): readonly RosterEntry[] {
      return doubtful;
    },
    /** Turns the doubtful names that a sentence credits into entries. */
    confirm(credited: ReadonlySet<RosterEntry>): void {
      for (const entry of doubtful) if (credited.has(entry)) entries.push(entry);
      entries.sort((left, right) => left.order - right.order);
    },
    /** Complete when the roster is settled. */
    misspelt: misspelt as readonly Misspelt[],
    resolve,
    /** Whether several people have this name, so that it identifies none of them. */
    isShared: (name: Name): boolean => candidates(name).length > 1,
    introduce,
    isAlias,
    /** Keeps a name that may be a person's until the roster is settled. */
    suggest(name: Name, certainty: 'likely' | 'possible', title: string | undefined): void {
      const key = `${genderOfHonorific(name.honorific) ?? ''} ${plainName(name)}`.trim();
      if (suggested.has(key)) return;
      const entry = { ...emptyEntry(name), certainty, order: ++count };
      if (name.honorific !== undefined) entry.honorific = name.honorific;
      if (title !== undefined) entry.titles.add(title.toLowerCase());
      suggested.set(key, entry);
    },
    addLabel,
    /** Keeps the words of an author that may be an organization: `Ashford` of `Ashford Makers` is not a person. */
    addAuthor(text: string, name: Name | undefined): void {
      if (!name || !isSurelyPerson(name)) for (const word of text.split(/\s+/)) authorWords.add(word);
    },
    isSurelyPerson,
    isWordOfAuthor: (word: string): boolean => authorWords.has(word),
    /** Adds a person. Unlike `introduce`, it never joins two names to one person. */
    addListed(
      { name, honorific, affiliations, roles, aliases, id = '' }: ListedPerson,
      words: Vocabulary,
    ): RosterEntry {
      const entry: RosterEntry = {
        ...emptyEntry(name),
        order: ++count,
        id,
        evidence: LISTED,
        isParticipant: true,
        affiliations: [...affiliations],
      };
      if (honorific !== undefined) entry.honorific = honorific;
      for (const role of roles) entry.roles.add(role);
      entries.push(entry);
      index.add(entry);
      for (const alias of aliases) {
        entry.aliases.add(alias);
        if (isInitials(alias) || !readName(alias, words)) addLabel(entry, alias);
      }
      for (const [forms, map] of [
        [[name.text, plainName(name)], byListedName],
        [[id, ...aliases], byListedForm],
      ] as const)
        for (const form of forms) if (!map.has(form)) map.set(form, entry);
      return entry;
    },
    /** The listed person with exactly this name, form of the name or id. */
    listed: (text: string): RosterEntry | undefined => byListedName.get(text) ?? byListedForm.get(text),
    /** The person with this id, once the roster is closed. */
    byId: (id: string): RosterEntry | undefined => byId.get(id),
    /** The person with this label: initials, a nickname. */
    byLabel: (label: string): RosterEntry | undefined => index.byLabel(label),
    /** A person who is known by a label only. */
    introduceLabel(label: string, evidence: number): RosterEntry {
      const entry = emptyEntry({ text: label, tokens: [label] });
      entry.evidence = evidence;
      entry.isParticipant = true;
      entry.order = ++count;
      entries.push(entry);
      index.add(entry);
      addLabel(entry, label);
      entry.aliases.delete(label);
      return entry;
    },
    /** Whose initials these are, if they are one person's. */
    byInitials(text: string): RosterEntry | undefined {
      const plain = text.replace(/[\s.]/g, '').toUpperCase();
      const found = entries.filter((entry) => initialsForms(entry.name).includes(plain));
      return found.length === 1 ? found[0] : undefined;
    },
    /** The person with exactly this affiliation, which a label shows to be a nickname: `Lucia Ferrer (Chia)`, `Chia: …`. */
    takeNickname(text: string): RosterEntry | undefined {
      if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return undefined;
      const [one, ...others] = entries.filter(({ affiliations }) => affiliations.includes(text));
      if (!one || others.length > 0) return undefined;
      one.affiliations.splice(one.affiliations.indexOf(text), 1);
      addLabel(one, text);
      return one;
    },
    /** Sets names with little evidence aside, and joins misspelt surnames to the person they mean. */
    settle(): void {
      const unsure = entries.filter((entry) => entry.evidence < ENOUGH);
      for (const entry of unsure) entry.certainty = entry.isOnlyAuthor ? 'possible' : 'likely';
      const named = joinInitials(entries.filter((entry) => entry.evidence >= ENOUGH));
      entries = joinMisspelt(named, misspelt);
      index = createNameIndex();
      for (const entry of entries) {
        index.add(entry);
        for (const label of entry.labels) index.addLabel(label, entry);
      }
      const known = new Set(unsure.map(({ name }) => plainName(name)));
      const affiliations = new Set(entries.flatMap((entry) => [...entry.affiliations, ...entry.inProse]));
      const isNew = ({ name, certainty }: RosterEntry): boolean => {
        // `Tom Okoro (Alva Tribune)`.
        if (affiliations.has(name.text)) return false;
        if (known.has(plainName(name)) || candidates(name).length > 0 || index.similar(name).length > 0) return false;
        // `Yesterday Diaz said`: another word before a known surname.
        return certainty === 'likely' || candidates({ text: '', tokens: name.tokens.slice(-1) }).length === 0;
      };
      doubtful = [...unsure, ...[...suggested.values()].filter(isNew)];
    },
    /** Gives each person an id: the surname if it is unique, else given name and surname. */
    close(): void {
      const bySurname = new Map<string, number>();
      for (const entry of entries) bySurname.set(slug(surname(entry)), (bySurname.get(slug(surname(entry))) ?? 0) + 1);
      const taken = new Set<string>();
      for (const entry of entries) if (entry.id !== '') taken.add(entry.id);
      for (const entry of entries) {
        if (entry.id !== '') continue;
        const short = slug(surname(entry)) || 'person';
        let id = bySurname.get(short) === 1 ? short : slug(plainName(entry.name)) || 'person';
        const base = id;
        for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
        taken.add(id);
        entry.id = id;
      }
      for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
    },
  };
}

/** `AD` is Ana Diaz if no other person has these initials, and `LFR` is Lucia Ferrer if a bracket or a cell after her name says so. */
function joinInitials(entries: readonly RosterEntry[]): readonly RosterEntry[] {
  const isShort = ({ name }: RosterEntry): boolean => name.tokens.length === 1 && /^\p{Lu}{2,4}$/u.test(name.text);
  const byInitials = groupBy(entries, ({ name }) => initialsForms(name));
  const byGiven = groupBy(entries, ({ name, affiliations, inProse }) =>
    name.tokens.length < 2
      ? []
      : [...affiliations, ...inProse].filter((text) => text.length < 5 && text[0] === name.tokens[0]![0]),
  );
  return entries.filter((entry) => {
    const text = entry.name.text;
    if (!isShort(entry)) return true;
    const given = byGiven.get(text);
    const [one, ...others] = given ?? byInitials.get(text) ?? [];
    if (!one || others.length > 0) return true;
    if (one.affiliations.includes(text)) one.affiliations.splice(one.affiliations.indexOf(text), 1);
    one.inProse.delete(text);
    one.aliases.add(text);
    one.labels.add(text);
    one.evidence += entry.evidence;
    one.isParticipant ||= entry.isParticipant;
    return false;
  });
}

function groupBy(
  entries: readonly RosterEntry[],
  keysOf: (entry: RosterEntry) => readonly string[],
): ReadonlyMap<string, readonly RosterEntry[]> {
  const groups = new Map<string, RosterEntry[]>();
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  return groups;
}

/** `Ms. Baidee` is Shaida Badiee if no other person has a surname like that. */
function joinMisspelt(entries: readonly RosterEntry[], misspelt: Misspelt[]): RosterEntry[] {
  const full = entries.filter((entry) => entry.name.tokens.length > 1);
  return entries.filter((entry) => {
    if (entry.name.tokens.length > 1 || entry.labels.size > 0 || entry.name.honorific === undefined) return true;
    const near = full.filter(
      (other) => isNearName(surnameOf(entry), surnameOf(other)) && !isOtherGender(entry.honorific, other),
    );
    const [one] = near;
    if (!one || near.length > 1) return true;
    one.aliases.add(entry.name.text);
    for (const alias of entry.aliases) one.aliases.add(alias);
    one.evidence += entry.evidence;
    misspelt.push({ name: entry.name.text, entry: one });
    return false;
  });
}

/** Keeps the form in which a person is written. */
function addForm(entry: RosterEntry, name: Name): void {
  if (name.honorific !== undefined && entry.honorific === undefined) entry.honorific = name.honorific;
  const isFull =
    name.text === plainName(entry.name) || name.text === `${name.honorific ?? ''} ${plainName(entry.name)}`;
  if (!isFull) entry.aliases.add(name.text);
}

/** `Phil Ilten` is fuller than `P. Ilten`. */
function isFuller(name: Name, other: Name): boolean {
  return name.tokens.length === other.tokens.length && isInitials(other.tokens[0]!) && !isInitials(name.tokens[0]!);
}
