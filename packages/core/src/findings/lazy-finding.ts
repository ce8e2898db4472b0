import { readQuantities, createRecentCache } from '@findings/language';
import { fingerprint } from '../fingerprint.js';
import type { CitableText, Quantity, Quotation, Span, Turn } from '../model.js';
import type { RunStore } from '../source/run-store.js';
import { sliceProse, spansOf, textOfRuns, type Prose } from '../source/prose.js';

/*
 * The text of a finding, its spans, quantities and fingerprint are computed when they are read. Few of many findings are read, and
 * all of this would take several times the memory of the source. The properties are enumerable, so that copies and JSON have them.
 */

const STORE = Symbol('store');
const ADDRESS = Symbol('address');
const QUOTED = Symbol('quoted');

/** A class, so that V8 allocates its properties at once. */
class LazyText {
  declare readonly text: string;
  declare readonly [STORE]: RunStore;
  declare readonly [ADDRESS]: number;

  constructor(properties: object, prose: Prose, store: RunStore) {
    Object.assign(this, properties);
    Object.defineProperty(this, STORE, { value: store });
    Object.defineProperty(this, ADDRESS, { value: store.keep(prose.runs) });
    // A text that differs from its source, such as `&` for `&amp;`, is kept.
    if (textOfRuns(prose.runs, store.source) === prose.text) Object.defineProperty(this, 'text', TEXT);
    else Object.defineProperty(this, 'text', { value: prose.text, enumerable: true });
    Object.defineProperty(this, 'spans', SPANS);
  }
}

interface LazyFinding extends LazyText {
  readonly [QUOTED]: readonly QuotationRange[];
}

/** @param properties all but those that are computed */
export function createLazyTurn(properties: Omit<Turn, 'text' | 'spans'>, prose: Prose, store: RunStore): Turn {
  return new LazyText(properties, prose, store) as unknown as Turn;
}

/** Speech in a finding's text: its offsets without the marks, and who said it. */
export interface QuotationRange {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | undefined;
}

/** @param properties all but those that are computed */
export function createLazyFinding<Finding extends CitableText>(
  properties: Omit<Finding, 'text' | 'spans' | 'quantities' | 'quotations' | 'fingerprint'>,
  { prose, quoted }: { readonly prose: Prose; readonly quoted: readonly QuotationRange[] },
  store: RunStore,
): Finding {
  const finding = new LazyText(properties, prose, store);
  Object.defineProperty(finding, QUOTED, { value: quoted });
  Object.defineProperty(finding, 'quotations', QUOTATIONS);
  Object.defineProperty(finding, 'quantities', QUANTITIES);
  Object.defineProperty(finding, 'fingerprint', FINGERPRINT);
  return finding as unknown as Finding;
}

/** A text is mostly read several times. While a long proposal is edited, a thousand texts are read at each key. */
const keepText = createRecentCache<object, string>(4096);

/** All objects share the getters, so that V8 gives them one shape. */
const TEXT = computed((lazy: LazyText): string =>
  keepText(lazy, () => textOfRuns(lazy[STORE].runsAt(lazy[ADDRESS]), lazy[STORE].source)),
);
const SPANS = computed(({ text, [STORE]: store, [ADDRESS]: address }: LazyText): readonly Span[] =>
  spansOf({ text, runs: store.runsAt(address) }, store.source),
);
const QUANTITIES = computed(({ text, [STORE]: store, [ADDRESS]: address }: LazyText): readonly Quantity[] => {
  const prose = { text, runs: store.runsAt(address) };
  return readQuantities(text).map(({ start, end, kind, value, unit }) => ({
    text: text.slice(start, end),
    kind,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    spans: spansOf(sliceProse(prose, start, end), store.source),
  }));
});
const QUOTATIONS = computed(
  ({ text, [STORE]: store, [ADDRESS]: address, [QUOTED]: quoted }: LazyFinding): readonly Quotation[] => {
    if (quoted.length === 0) return quoted as readonly [];
    const prose = { text, runs: store.runsAt(address) };
    return quoted.map(({ start, end, speaker }) => {
      const cut = sliceProse(prose, start, end);
      return { text: cut.text, ...(speaker === undefined ? {} : { speaker }), spans: spansOf(cut, store.source) };
    });
  },
);
const FINGERPRINT = computed(({ text }: LazyText): string => fingerprint(text));

function computed(compute: (lazy: LazyFinding) => unknown): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get(this: LazyFinding) {
      return compute(this);
    },
  };
}
