/** Classes are in capitals. Everything else that a pattern names is a word of the text. */
export const CLASS = /^[A-Z]{2,}$/;

/** Sets of classes, each with a number. */
export class ClassSets {
  readonly #sets: ReadonlySet<string>[] = [];
  readonly #numbers = new Map<string, number>();

  at(number: number): ReadonlySet<string> {
    return this.#sets[number]!;
  }

  /** The number of a set of classes. */
  numberOf(classes: Iterable<string>): number {
    const set = new Set([...classes].sort());
    const key = [...set].join(' ');
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#sets.push(set) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** The number of the set of one class. */
  numberOfOne(name: string): number {
    return this.#numbers.get(name) ?? this.numberOf([name]);
  }
}

/** Words by class. `*ly` is an ending. */
export type WordsByClass = Readonly<Record<string, Iterable<string>>>;

/** Most spellings that are remembered. */
const MAX_SPELLINGS = 100_000;

/** The classes of words, by their spelling and by their form. */
export class WordClasses {
  readonly sets = new ClassSets();
  readonly #words = new Map<string, string[]>();
  readonly #endings = new Map<string, string[]>();
  readonly #lengths: readonly number[];
  readonly #spellings = new Map<string, number>();

  /** @param names the classes and words that patterns name */
  constructor(words: WordsByClass, names: Iterable<string>) {
    for (const [name, list] of Object.entries(words)) {
      for (const word of list) {
        const isEnding = word.startsWith('*');
        const key = isEnding ? word.slice(1) : word.toLowerCase();
        const map = isEnding ? this.#endings : this.#words;
        (map.get(key) ?? map.set(key, []).get(key)!).push(name);
      }
    }
    for (const name of names)
      if (!CLASS.test(name)) (this.#words.get(name) ?? this.#words.set(name, []).get(name)!).push(name);
    this.#lengths = [...new Set([...this.#endings.keys()].map(({ length }) => length))];
  }

  /** The number of the classes of a word or mark. */
  classesOf(text: string): number {
    const known = this.#spellings.get(text);
    if (known !== undefined) return known;
    if (this.#spellings.size > MAX_SPELLINGS) this.#spellings.clear();
    const number = this.sets.numberOf(this.#compute(text));
    // A word that is cut out of a text would keep the whole text in memory.
    this.#spellings.set([...text].join(''), number);
    return number;
  }

  *#compute(text: string): Generator<string> {
    const lower = text.toLowerCase().replaceAll('’', "'");
    yield formOf(text);
    if (/^\p{Lu}+$/u.test(text) && text.length > 1) yield 'CAPS';
    const plain = lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
    yield* this.#words.get(plain) ?? [];
    // `co-director`, `Werks-Chef`.
    const last = plain.slice(plain.lastIndexOf('-') + 1);
    if (last !== plain && last.length > 3) yield* this.#words.get(last) ?? [];
    // `mitglied` in `vorstandsmitglied`.
    if (plain.length > 3)
      for (const length of this.#lengths)
        if (length < plain.length) yield* this.#endings.get(plain.slice(-length)) ?? [];
  }
}

function formOf(text: string): string {
  if (/^\p{N}/u.test(text)) return 'NUM';
  if (/^\p{Lu}/u.test(text)) return 'CAP';
  return /^\p{L}/u.test(text) ? 'LOW' : 'PUNCT';
}
