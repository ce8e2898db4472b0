import type { OffsetRange } from '../words/offset-range.js';
import type { CreditPattern, DescriptionPattern, PatternData, Patterns, PhrasePattern } from '../lexicon/vocabulary.js';
import { isPerson, readElements, type Mention, type SentenceElement } from './elements.js';
import { namesOf, parsePattern, Pattern, type Element, type Match } from './matcher.js';
import { CLASS, WordClasses, type WordsByClass } from './word-classes.js';

/** What a sentence says that a person did. */
export type Act = 'speech' | 'contribution' | 'duty';

/** Who says a sentence, or a part of it. Offsets are those of the sentence. */
export interface Credit<Person> extends OffsetRange {
  readonly pattern: CreditPattern;
  readonly act: Act;
  /** Empty for a pronoun and for someone without a name. */
  readonly people: readonly Person[];
  readonly who: OffsetRange;
  readonly hasVerb: boolean;
}

/** Words that describe people: `director of the Well Fund`. Offsets are in the sentence. Brackets around the words are left out. */
export interface Description<Person> extends OffsetRange {
  readonly people: readonly Person[];
  readonly who: OffsetRange;
  readonly isInBrackets: boolean;
}

interface Rule<Data> {
  readonly data: Data;
  readonly pattern: Pattern;
}

/** The patterns of one stage. */
class Rules<Data> {
  readonly #all: readonly Rule<Data>[];
  /** What the matches of each rule need. */
  readonly #needs: readonly { readonly rule: number; readonly test: (classes: number) => boolean }[];
  readonly #needCounts: Uint8Array;
  /** By the number of a set of classes, the indexes of the needs that it meets. */
  readonly #metBy: (readonly number[] | undefined)[] = [];
  /** By the number of a set of classes, the last run that had it. */
  readonly #lastRun: number[] = [];
  #run = 0;

  constructor(all: readonly Rule<Data>[]) {
    this.#all = all;
    this.#needs = all.flatMap(({ pattern }, rule) => pattern.needs.map((test) => ({ rule, test })));
    this.#needCounts = Uint8Array.from(all, ({ pattern }) => pattern.needs.length);
  }

  /** The rules for which the elements have everything that a match needs, in order. Linear. */
  possibleIn(elements: readonly Element[]): readonly Rule<Data>[] {
    const isMet = new Uint8Array(this.#needs.length);
    const missing = this.#needCounts.slice();
    // Most elements of a sentence have the classes of another one.
    const run = ++this.#run;
    for (const { classes } of elements) {
      if (this.#lastRun[classes] === run) continue;
      this.#lastRun[classes] = run;
      for (const need of this.#met(classes))
        if (isMet[need] === 0) {
          isMet[need] = 1;
          missing[this.#needs[need]!.rule]!--;
        }
    }
    const possible: Rule<Data>[] = [];
    for (let rule = 0; rule < missing.length; rule++) if (missing[rule] === 0) possible.push(this.#all[rule]!);
    return possible;
  }

  #met(classes: number): readonly number[] {
    return (this.#metBy[classes] ??= this.#needs.flatMap(({ test }, need) => (test(classes) ? [need] : [])));
  }
}

/** Finds who says a sentence, by the patterns of some languages. */
export class CreditReader {
  readonly #words: WordClasses;
  readonly #phrases: Rules<PhrasePattern>;
  readonly #credits: Rules<CreditPattern>;
  readonly #descriptions: Rules<DescriptionPattern>;

  /** @throws Error if a pattern cannot be read, or names a class that does not exist */
  constructor(words: WordsByClass, files: readonly Patterns[]) {
    const parse = <Data extends PatternData>(listOf: (file: Patterns) => readonly Data[]) =>
      files.flatMap((file) => listOf(file).map((data) => ({ data, node: parsePattern(data.match, file.definitions) })));
    const phrases = parse((file) => file.phrases);
    const credits = parse((file) => file.credits);
    const descriptions = parse((file) => file.descriptions ?? []);
    const all: Record<string, string[]> = {};
    for (const list of [words, ...files.map(({ classes }) => classes)])
      for (const [name, text] of Object.entries(list))
        for (const word of typeof text === 'string' ? text.split(' ') : text) (all[name] ??= []).push(word);
    const names = new Set<string>();
    for (const { data, node } of [...phrases, ...credits, ...descriptions])
      for (const name of namesOf(node)) {
        if (CLASS.test(name) && !(name in all) && !FORMS.has(name))
          throw new Error(`The pattern ${data.id} has a class that does not exist: ${name}.`);
        names.add(name);
      }
    this.#words = new WordClasses(all, names);
    const compile = <Data>({ data, node }: { data: Data; node: Parameters<typeof namesOf>[0] }): Rule<Data> => ({
      data,
      pattern: new Pattern(node, this.#words.sets),
    });
    this.#phrases = new Rules(phrases.map(compile));
    this.#credits = new Rules(credits.map(compile));
    this.#descriptions = new Rules(descriptions.map(compile));
  }

  /**
   * The credits of a sentence, in the order of the text.
   *
   * @param quotations ranges with their marks
   * @param onMatch is called with the id of each pattern that matches
   */
  read<Person>(
    sentence: string,
    mentions: readonly Mention<Person>[],
    quotations: readonly OffsetRange[],
    onMatch?: (id: string) => void,
  ): readonly Credit<Person>[] {
    const elements = this.#reduce(readElements(sentence, this.#words, mentions, quotations), onMatch);
    const used = new Set<SentenceElement<Person>>();
    const credits: Credit<Person>[] = [];
    for (const { data, pattern } of this.#credits.possibleIn(elements)) {
      for (const match of pattern.matchesIn(elements)) {
        const verb = elementsIn(elements, match, 'verb') ?? [];
        // A verb may have no subject: `También destacó que …`.
        const who = elementsIn(elements, match, 'who') ?? verb;
        if (who.length === 0) continue;
        if ([...who, ...verb].some((element) => used.has(element))) continue;
        for (const element of [...who, ...verb]) used.add(element);
        onMatch?.(data.id);
        credits.push({
          pattern: data,
          act: this.#actOf(verb[0]),
          people: peopleIn(who),
          who: rangeOf(who),
          hasVerb: verb.length > 0,
          ...rangeOf(elements.slice(match.start, match.end)),
        });
      }
    }
    return credits.sort((left, right) => left.start - right.start);
  }

  /**
   * The words of a sentence that describe the people whom it mentions. Linear.
   *
   * @param onMatch is called with the id of each pattern that matches
   */
  describe<Person>(
    sentence: string,
    mentions: readonly Mention<Person>[],
    onMatch?: (id: string) => void,
  ): readonly Description<Person>[] {
    const elements = readElements(sentence, this.#words, mentions, []);
    const used = new Set<SentenceElement<Person>>();
    const found: Description<Person>[] = [];
    for (const { data, pattern } of this.#descriptions.possibleIn(elements)) {
      for (const match of pattern.matchesIn(elements)) {
        const note = elementsIn(elements, match, 'note') ?? [];
        if (note.length === 0 || note.some((element) => used.has(element))) continue;
        for (const element of note) used.add(element);
        onMatch?.(data.id);
        const { start, end } = rangeOf(sentence[note.at(-1)!.start] === ',' ? note.slice(0, -1) : note);
        const isInBrackets = note.length === 1 && /^[([]/.test(sentence[start]!);
        const who = elementsIn(elements, match, 'who') ?? [];
        const inner = isInBrackets ? 1 : 0;
        found.push({ start: start + inner, end: end - inner, people: peopleIn(who), who: rangeOf(who), isInBrackets });
      }
    }
    return found;
  }

  #actOf<Person>(verb: SentenceElement<Person> | undefined): Act {
    const classes = verb && this.#words.sets.at(verb.classes);
    if (!classes || classes.has('SAY') || classes.has('PART')) return 'speech';
    return classes.has('DUTY') ? 'duty' : 'contribution';
  }

  /** Replaces what the patterns of phrases match, the longest match first. */
  #reduce<Person>(
    elements: readonly SentenceElement<Person>[],
    onMatch: ((id: string) => void) | undefined,
  ): readonly SentenceElement<Person>[] {
    const rules = this.#phrases
      .possibleIn(elements)
      .map(({ data, pattern }) => ({ id: data.id, matchAt: pattern.matcherOf(elements) }));
    if (rules.length === 0) return elements;
    const reduced: SentenceElement<Person>[] = [];
    for (let index = 0; index < elements.length;) {
      let best: (Match & { readonly id: string }) | undefined;
      for (const { id, matchAt } of rules) {
        const match = matchAt(index);
        if (match && match.end > (best?.end ?? index)) best = { ...match, id };
      }
      if (!best) {
        reduced.push(elements[index++]!);
        continue;
      }
      onMatch?.(best.id);
      const { start, end } = best.captures.get('phrase') ?? best;
      const inside = elements.slice(start, end);
      const people = peopleIn(elementsIn(elements, best, 'who') ?? inside);
      for (const element of elements.slice(index, start)) reduced.push(element);
      reduced.push({
        ...rangeOf(inside),
        classes: this.#words.sets.numberOfOne('PERSON'),
        people,
      });
      index = end;
    }
    return reduced;
  }
}

/** Classes that come from the form of an element. */
const FORMS: ReadonlySet<string> = new Set([
  'START',
  'END',
  'CAP',
  'CAPS',
  'LOW',
  'NUM',
  'PUNCT',
  'GEN',
  'QUOTE',
  'SETOFF',
  'PAREN',
  'PERSON',
]);

function elementsIn<Person>(
  elements: readonly SentenceElement<Person>[],
  match: Match,
  capture: string,
): readonly SentenceElement<Person>[] | undefined {
  const range = match.captures.get(capture);
  return range && elements.slice(range.start, range.end);
}

function peopleIn<Person>(elements: readonly SentenceElement<Person>[]): readonly Person[] {
  return [...new Set(elements.filter(isPerson).flatMap(({ people }) => people))];
}

function rangeOf(elements: readonly OffsetRange[]): OffsetRange {
  return { start: elements[0]!.start, end: elements.at(-1)!.end };
}
