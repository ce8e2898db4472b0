import type { OffsetRange } from '../words/offset-range.js';
import type { CreditPattern, PatternData, Patterns, PhrasePattern } from '../lexicon/vocabulary.js';
import { isPerson, readElements, type Mention, type SentenceElement } from './elements.js';
import { namesOf, parsePattern, Pattern, type Match } from './matcher.js';
import { CLASS, WordClasses, type WordsByClass } from './word-classes.js';

/** What a sentence says that a person did. */
export type Act = 'speech' | 'contribution' | 'duty';

/** Who says a sentence, or a part of it. Offsets are those of the sentence. */
export interface Credit<Person> extends OffsetRange {
  readonly pattern: CreditPattern;
  readonly act: Act;
  /** Empty for a pronoun and an office. */
  readonly people: readonly Person[];
  readonly who: OffsetRange;
  readonly hasVerb: boolean;
}

interface Rule<Data> {
  readonly data: Data;
  readonly pattern: Pattern;
}

class Rules<Data> {
  readonly all: readonly Rule<Data>[];
  readonly #byClasses: (readonly Rule<Data>[] | undefined)[] = [];

  constructor(all: readonly Rule<Data>[]) {
    this.all = all;
  }

  /** The rules whose matches may begin with an element of these classes, in order. */
  beginningWith(classes: number): readonly Rule<Data>[] {
    return (this.#byClasses[classes] ??= this.all.filter(({ pattern }) => pattern.mayBeginWith(classes)));
  }
}

/** Finds who says a sentence, by the patterns of some languages. */
export class CreditReader {
  readonly #words: WordClasses;
  readonly #phrases: Rules<PhrasePattern>;
  readonly #credits: Rules<CreditPattern>;

  /** @throws Error if a pattern cannot be read, or names a class that does not exist */
  constructor(words: WordsByClass, files: readonly Patterns[]) {
    const parse = <Data extends PatternData>(listOf: (file: Patterns) => readonly Data[]) =>
      files.flatMap((file) => listOf(file).map((data) => ({ data, node: parsePattern(data.match, file.definitions) })));
    const phrases = parse((file) => file.phrases);
    const credits = parse((file) => file.credits);
    const all: Record<string, string[]> = {};
    for (const list of [words, ...files.map(({ classes }) => classes)])
      for (const [name, text] of Object.entries(list))
        for (const word of typeof text === 'string' ? text.split(' ') : text) (all[name] ??= []).push(word);
    const names = new Set<string>();
    for (const { data, node } of [...phrases, ...credits])
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
    const present = new Set(elements.map(({ classes }) => classes));
    const starts = new Map<Rule<CreditPattern>, number[]>();
    for (const [index, { classes }] of elements.entries())
      for (const rule of this.#credits.beginningWith(classes)) {
        const indexes = starts.get(rule);
        if (indexes) indexes.push(index);
        else starts.set(rule, [index]);
      }
    const used = new Set<SentenceElement<Person>>();
    const credits: Credit<Person>[] = [];
    for (const rule of this.#credits.all) {
      const { data, pattern } = rule;
      const indexes = starts.get(rule);
      if (!indexes || !pattern.mayMatch(present)) continue;
      const isNear = pattern.nearNeeds(elements);
      for (const index of indexes) {
        const match = isNear(index) ? pattern.matchAt(elements, index) : undefined;
        if (!match) continue;
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
    const present = new Set(elements.map(({ classes }) => classes));
    const near = new Map(
      this.#phrases.all
        .filter(({ pattern }) => pattern.mayMatch(present))
        .map((rule) => [rule, rule.pattern.nearNeeds(elements)]),
    );
    if (near.size === 0) return elements;
    const reduced: SentenceElement<Person>[] = [];
    for (let index = 0; index < elements.length;) {
      let best: (Match & { readonly id: string }) | undefined;
      for (const rule of this.#phrases.beginningWith(elements[index]!.classes)) {
        const match = near.get(rule)?.(index) ? rule.pattern.matchAt(elements, index) : undefined;
        if (match && match.end > (best?.end ?? index)) best = { ...match, id: rule.data.id };
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
        classes: this.#words.sets.numberOf(['PERSON']),
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
