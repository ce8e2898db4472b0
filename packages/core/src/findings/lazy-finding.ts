import { readQuantities } from '../facts/quantities.js';
import { fingerprint } from '../fingerprint.js';
import type { CitableText, Quantity, Quotation, Span, Turn } from '../model.js';
import type { RunStore } from '../source/run-store.js';
import { sliceProse, spansOf, textOfRuns, type Prose } from '../source/prose.js';
import { createRecentCache } from '../words/memo.js';

/*
 * A text is cut out of its source, and where it stands, its figures and its fingerprint are worked out, whenever somebody asks:
 * of a hundred thousand findings few are asked about, and all of this would take several times the memory of the source. They
 * are properties like others to whoever lists, copies or writes them.
 */

const PLACES = Symbol('places');
const PLACE = Symbol('place');
const QUOTED = Symbol('quoted');

/** A class, so that V8 makes room for its properties in one piece; to its readers it is as plain as any other object. */
class Placed {
  declare readonly text: string;
  declare readonly [PLACES]: RunStore;
  declare readonly [PLACE]: number;

  constructor(told: object, prose: Prose, places: RunStore) {
    Object.assign(this, told);
    Object.defineProperty(this, PLACES, { value: places });
    Object.defineProperty(this, PLACE, { value: places.keep(prose.runs) });
    // Where the source says it otherwise, as by `&amp;`, the text is kept.
    if (textOfRuns(prose.runs, places.source) === prose.text) Object.defineProperty(this, 'text', TEXT);
    else Object.defineProperty(this, 'text', { value: prose.text, enumerable: true });
    Object.defineProperty(this, 'spans', SPANS);
  }
}

interface PlacedFinding extends Placed {
  readonly [QUOTED]: readonly QuotationRange[];
}

/** @param told all but what hangs on its place */
export function createLazyTurn(told: Omit<Turn, 'text' | 'spans'>, prose: Prose, places: RunStore): Turn {
  return new Placed(told, prose, places) as unknown as Turn;
}

/** Speech in a finding's text: where it stands in the text, without the marks, and who said it. */
export interface QuotationRange {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | undefined;
}

/** @param told all but what is worked out */
export function createLazyFinding<Finding extends CitableText>(
  told: Omit<Finding, 'text' | 'spans' | 'quantities' | 'quotations' | 'fingerprint'>,
  { prose, quoted }: { readonly prose: Prose; readonly quoted: readonly QuotationRange[] },
  places: RunStore,
): Finding {
  const finding = new Placed(told, prose, places);
  Object.defineProperty(finding, QUOTED, { value: quoted });
  Object.defineProperty(finding, 'quotations', QUOTATIONS);
  Object.defineProperty(finding, 'quantities', QUANTITIES);
  Object.defineProperty(finding, 'fingerprint', FINGERPRINT);
  return finding as unknown as Finding;
}

/** Who asks for a text mostly asks several times; who types in a long proposal, for a thousand of them at each key. */
const keepText = createRecentCache<object, string>(4096);

/** The same getters for all of them, or each object would be of a shape of its own to V8. */
const TEXT = worked((placed: Placed): string =>
  keepText(placed, () => textOfRuns(placed[PLACES].runsAt(placed[PLACE]), placed[PLACES].source)),
);
const SPANS = worked(({ text, [PLACES]: places, [PLACE]: place }: Placed): readonly Span[] =>
  spansOf({ text, runs: places.runsAt(place) }, places.source),
);
const QUANTITIES = worked(({ text, [PLACES]: places, [PLACE]: place }: Placed): readonly Quantity[] => {
  const prose = { text, runs: places.runsAt(place) };
  return readQuantities(text).map(({ start, end, kind, value, unit }) => ({
    text: text.slice(start, end),
    kind,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    spans: spansOf(sliceProse(prose, start, end), places.source),
  }));
});
const QUOTATIONS = worked(
  ({ text, [PLACES]: places, [PLACE]: place, [QUOTED]: quoted }: PlacedFinding): readonly Quotation[] => {
    if (quoted.length === 0) return quoted as readonly [];
    const prose = { text, runs: places.runsAt(place) };
    return quoted.map(({ start, end, speaker }) => {
      const cut = sliceProse(prose, start, end);
      return { text: cut.text, ...(speaker === undefined ? {} : { speaker }), spans: spansOf(cut, places.source) };
    });
  },
);
const FINGERPRINT = worked(({ text }: Placed): string => fingerprint(text));

function worked(out: (placed: PlacedFinding) => unknown): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get(this: PlacedFinding) {
      return out(this);
    },
  };
}
