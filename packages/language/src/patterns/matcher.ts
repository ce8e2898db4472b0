import type { ClassSets } from './word-classes.js';

/** One element of a sentence: a word, a mark, a whole quotation or bracket, or a person. `classes` is the number of a set of classes. */
export interface Element {
  readonly classes: number;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

/** Where a pattern matches, in elements. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly captures: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/** No match has more elements. It bounds the time of each. */
const MAX_ELEMENTS = 80;

type Node =
  | { readonly type: 'atom'; readonly atom: Atom }
  | { readonly type: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly type: 'either'; readonly nodes: readonly Node[] }
  | { readonly type: 'optional' | 'repeat'; readonly node: Node }
  | { readonly type: 'gap'; readonly count: number }
  | { readonly type: 'capture'; readonly name: string; readonly node: Node };

/** One test of an element: any of `some`, and none of `none`. Without `some`, any element but those. */
interface Atom {
  readonly some: readonly string[];
  readonly none: readonly string[];
}

type Instruction =
  | { readonly op: 'test'; readonly atom: BoundAtom }
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'done' };

const TOKEN = /gap\(\d+\)|[()|]|[a-z]+=|[^\s()|]+/g;
/** `?` and `*` after something. */
const OPERATOR = /(?<=.)[?*]/g;
/** What a gap never crosses. */
const BARRIER: Atom = { some: [], none: ['QUOTE', 'PERSON', 'END'] };

/** Reads a pattern. @throws Error that names what cannot be read */
export function parsePattern(source: string, definitions: Readonly<Record<string, string>> = {}): Node {
  const tokens = (source.match(TOKEN) ?? []).flatMap((token) => [
    ...token.split(OPERATOR).slice(0, 1),
    ...(token.match(OPERATOR) ?? []),
  ]);
  const dangling = /\)(-\S+)/.exec(source)?.[1];
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} in the pattern “${source}”.`);
  };
  const either = (): Node => {
    const nodes = [sequence()];
    while (tokens[at] === '|') {
      at++;
      nodes.push(sequence());
    }
    return nodes.length === 1 ? nodes[0]! : simplify({ type: 'either', nodes });
  };
  const sequence = (): Node => {
    const nodes: Node[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') nodes.push(item());
    return nodes.length === 1 ? nodes[0]! : { type: 'sequence', nodes };
  };
  const item = (): Node => {
    const name = tokens[at]!.endsWith('=') && tokens[at]!.length > 1 ? tokens[at++]!.slice(0, -1) : undefined;
    let node = single();
    while (tokens[at] === '?' || tokens[at] === '*')
      node = { type: tokens[at++] === '?' ? 'optional' : 'repeat', node };
    return name === undefined ? node : { type: 'capture', name, node };
  };
  const single = (): Node => {
    const token = tokens[at++] ?? fail('Something is missing at the end');
    if (token === '(') {
      const node = either();
      if (tokens[at++] !== ')') fail('A bracket is not closed');
      return node;
    }
    const gap = /^gap\((\d+)\)$/.exec(token)?.[1];
    if (gap !== undefined) return { type: 'gap', count: Number(gap) };
    const [head = '', ...none] = token.length > 1 ? token.split(/^-|-(?=[A-Z])/) : [token];
    const defined = definitions[head];
    if (defined !== undefined) {
      const node = parsePattern(defined, definitions);
      if (none.length === 0) return node;
      return without(node, none) ?? fail(`“${head}” is more than one element, so that nothing can be taken from it`);
    }
    return { type: 'atom', atom: { some: head === '' ? [] : [head], none } };
  };
  if (dangling !== undefined) fail(`A bracket before “${dangling}”`);
  const node = either();
  if (at < tokens.length) fail(`“${tokens[at]}” is not expected`);
  return node;
}

/** The tests of a node, each without some classes. Undefined if the node is more than one element. */
function without(node: Node, none: readonly string[]): Node | undefined {
  if (node.type === 'atom') return { type: 'atom', atom: { some: node.atom.some, none: [...node.atom.none, ...none] } };
  if (node.type !== 'either') return undefined;
  const nodes = node.nodes.map((each) => without(each, none));
  return nodes.every((each) => each !== undefined) ? { type: 'either', nodes } : undefined;
}

/** `(A|B|word)` is one test, not three branches. */
function simplify(node: Node & { type: 'either' }): Node {
  const some: string[] = [];
  for (const each of node.nodes) {
    if (each.type !== 'atom' || each.atom.some.length === 0 || each.atom.none.length > 0) return node;
    for (const name of each.atom.some) some.push(name);
  }
  return { type: 'atom', atom: { some, none: [] } };
}

/** All classes and words that a pattern names. */
export function namesOf(node: Node): readonly string[] {
  switch (node.type) {
    case 'atom':
      return [...node.atom.some, ...node.atom.none];
    case 'gap':
      return [...BARRIER.none];
    case 'sequence':
    case 'either':
      return node.nodes.flatMap(namesOf);
    default:
      return namesOf(node.node);
  }
}

/** A test with the answers for the sets of classes of a lexicon, each computed once. */
class BoundAtom {
  readonly #atom: Atom;
  readonly #classes: ClassSets;
  readonly #known: (boolean | undefined)[] = [];

  constructor(atom: Atom, classes: ClassSets) {
    this.#atom = atom;
    this.#classes = classes;
  }

  test(index: number): boolean {
    return (this.#known[index] ??= this.#compute(this.#classes.at(index)));
  }

  #compute(classes: ReadonlySet<string>): boolean {
    const { some, none } = this.#atom;
    return (some.length === 0 || some.some((each) => classes.has(each))) && !none.some((each) => classes.has(each));
  }
}

/** A pattern as a program. Each pair of an instruction and an element is tried once, so the time is linear. */
export class Pattern {
  readonly #code: Instruction[] = [];
  readonly #names: string[] = [];
  readonly #classes: ClassSets;
  /** Each match has an element for each of them. */
  readonly #needed: readonly BoundAtom[];
  /** By the number of a set of classes, whether a match may begin with it. */
  readonly #beginnings: (boolean | undefined)[] = [];
  readonly #seen: Uint32Array;
  #run = 0;

  constructor(node: Node, classes: ClassSets) {
    this.#classes = classes;
    this.#emit(node);
    this.#code.push({ op: 'done' });
    this.#needed = neededAtoms(node).map((atom) => new BoundAtom(atom, classes));
    this.#seen = new Uint32Array(this.#code.length * (MAX_ELEMENTS + 1));
  }

  /** Tests of sets of classes. Each match has an element for each of them. */
  get needs(): readonly ((classes: number) => boolean)[] {
    return this.#needed.map((atom) => (classes) => atom.test(classes));
  }

  /** The preferred matches, each the first of its start. Linear. */
  *matchesIn(elements: readonly Element[]): Generator<Match> {
    const matchAt = this.matcherOf(elements);
    for (let index = 0; index < elements.length; index++) {
      const match = matchAt(index);
      if (match) yield match;
    }
  }

  /** Returns a function that finds the preferred match that starts at an element. Linear if it is called in order. */
  matcherOf(elements: readonly Element[]): (start: number) => Match | undefined {
    /** Where the elements that every match needs are next. */
    const next = this.#needed.map(() => 0);
    const isNear = (start: number): boolean =>
      this.#needed.every((atom, index) => {
        let at = Math.max(next[index]!, start);
        while (at < elements.length && !atom.test(elements[at]!.classes)) at++;
        next[index] = at;
        return at < Math.min(elements.length, start + MAX_ELEMENTS);
      });
    return (start) =>
      this.#mayBeginWith(elements[start]!.classes) && isNear(start) ? this.#matchAt(elements, start) : undefined;
  }

  /** Whether a match may begin with an element of these classes. */
  #mayBeginWith(classes: number): boolean {
    return (this.#beginnings[classes] ??= this.#computeBeginning(classes));
  }

  #computeBeginning(classes: number): boolean {
    const code = this.#code;
    const reached = new Set([0]);
    for (const at of reached) {
      const instruction = code[at]!;
      if (instruction.op === 'done' || (instruction.op === 'test' && instruction.atom.test(classes))) return true;
      if (instruction.op === 'split') reached.add(instruction.first).add(instruction.second);
      if (instruction.op === 'jump') reached.add(instruction.to);
      if (instruction.op === 'save') reached.add(at + 1);
    }
    return false;
  }

  /** The preferred match that starts at an element. */
  #matchAt(elements: readonly Element[], start: number): Match | undefined {
    const code = this.#code;
    const limit = Math.min(elements.length, start + MAX_ELEMENTS);
    const run = ++this.#run;
    const slots: (number | undefined)[] = [];
    /** What to try later, or a slot to restore. */
    const stack: { at: number; position: number; slot: number }[] = [{ at: 0, position: start, slot: -1 }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (next.slot >= 0) {
        slots[next.slot] = next.position < 0 ? undefined : next.position;
        continue;
      }
      let { at, position } = next;
      for (;;) {
        const key = at * (MAX_ELEMENTS + 1) + position - start;
        if (this.#seen[key] === run) break;
        this.#seen[key] = run;
        const instruction = code[at]!;
        if (instruction.op === 'test') {
          if (position >= limit || !instruction.atom.test(elements[position]!.classes)) break;
          position++;
          at++;
        } else if (instruction.op === 'split') {
          stack.push({ at: instruction.second, position, slot: -1 });
          at = instruction.first;
        } else if (instruction.op === 'jump') at = instruction.to;
        else if (instruction.op === 'save') {
          stack.push({ at: 0, position: slots[instruction.slot] ?? -1, slot: instruction.slot });
          slots[instruction.slot] = position;
          at++;
        } else return { start, end: position, captures: this.#capturesOf(slots) };
      }
    }
    return undefined;
  }

  #capturesOf(slots: readonly (number | undefined)[]): Match['captures'] {
    return new Map(
      this.#names.flatMap((name, index) => {
        const [start, end] = [slots[2 * index], slots[2 * index + 1]];
        return start === undefined || end === undefined ? [] : [[name, { start, end }] as const];
      }),
    );
  }

  #emit(node: Node): void {
    const code = this.#code;
    switch (node.type) {
      case 'atom':
        code.push({ op: 'test', atom: new BoundAtom(node.atom, this.#classes) });
        return;
      case 'sequence':
        for (const each of node.nodes) this.#emit(each);
        return;
      case 'capture': {
        let index = this.#names.indexOf(node.name);
        if (index < 0) index = this.#names.push(node.name) - 1;
        code.push({ op: 'save', slot: 2 * index });
        this.#emit(node.node);
        code.push({ op: 'save', slot: 2 * index + 1 });
        return;
      }
      case 'optional':
      case 'repeat': {
        const split: Instruction = { op: 'split', first: code.length + 1, second: 0 };
        const start = code.push(split) - 1;
        this.#emit(node.node);
        if (node.type === 'repeat') code.push({ op: 'jump', to: start });
        split.second = code.length;
        return;
      }
      case 'gap': {
        // As few elements as possible.
        const barrier = new BoundAtom(BARRIER, this.#classes);
        const splits: { op: 'split'; first: number; second: number }[] = [];
        for (let index = 0; index < node.count; index++) {
          const split: Instruction = { op: 'split', first: 0, second: code.length + 1 };
          splits.push(split);
          code.push(split, { op: 'test', atom: barrier });
        }
        for (const split of splits) split.first = code.length;
        return;
      }
      case 'either': {
        const jumps: { op: 'jump'; to: number }[] = [];
        for (const [index, each] of node.nodes.entries()) {
          if (index === node.nodes.length - 1) {
            this.#emit(each);
            break;
          }
          const split: Instruction = { op: 'split', first: code.length + 1, second: 0 };
          code.push(split);
          this.#emit(each);
          const jump: Instruction = { op: 'jump', to: 0 };
          jumps.push(jump);
          code.push(jump);
          split.second = code.length;
        }
        for (const jump of jumps) jump.to = code.length;
      }
    }
  }
}

/** The tests that each match of a pattern passes, as far as the top level of the pattern tells. */
function neededAtoms(node: Node): readonly Atom[] {
  if (node.type === 'capture') return neededAtoms(node.node);
  if (node.type === 'sequence') return node.nodes.flatMap(neededAtoms);
  return node.type === 'atom' && node.atom.some.length > 0 ? [node.atom] : [];
}
