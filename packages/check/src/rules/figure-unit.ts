import { type Fact, DURATIONS } from '@findings/language';

/** What a number counts, so that equal numbers can be told apart: `30%`, `$30`, `30 years`, `30 beds`. */
export type FigureUnit = string;

/** Unknown unit: a number without a noun, a year, an end of a range. */
export const ANY_UNIT: FigureUnit = 'any';

const dollars = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD']);
const rupees = new Set(['INR', 'NPR', 'PKR', 'LKR']);

/** Nouns that name the money of several countries, or a weight. */
const CURRENCY_NOUNS = new Set(
  'pound franc crown krone krona peso lira real rand shilling dinar riyal taka'.split(' '),
);

/** Units of measurement by their signs and names: `0.8 nm` is not `0.8 Angstrom`. */
const MEASURES: ReadonlyMap<string, FigureUnit> = new Map([
  ...Object.entries({ m: 'met', g: 'gram', B: 'byte', W: 'watt', Wh: 'watt-hour', Hz: 'hertz', l: 'lit' }).flatMap(
    ([sign, name]) =>
      Object.entries({
        n: 'nano',
        µ: 'micro',
        m: 'milli',
        c: 'centi',
        k: 'kilo',
        M: 'mega',
        G: 'giga',
        T: 'tera',
      }).flatMap(([before, prefix]): readonly [string, FigureUnit][] => {
        const unit = `measure ${before}${sign}`;
        const names =
          name === 'byte'
            ? [name, 'octet', ...(/^[MGT]$/.test(before) ? [''] : [])]
            : /^(?:met|lit)$/.test(name)
              ? [`${name}er`, `${name}re`]
              : [name];
        return [[`${before}${sign}`, unit], ...names.map((each): [string, FigureUnit] => [prefix + each, unit])];
      }),
  ),
  ...['ppm', 'ppb'].map((sign): [string, FigureUnit] => [sign, `measure ${sign}`]),
  ['KB', 'measure kB'],
  ...['k', 'M', 'G', 'T'].map((before): [string, FigureUnit] => [`${before}o`, `measure ${before}B`]),
  ...['μm', 'um', 'micron'].map((sign): [string, FigureUnit] => [sign, 'measure µm']),
  ...['Å', 'Angstrom', 'angstrom', 'angstroms'].map((sign): [string, FigureUnit] => [sign, 'measure Å']),
]);

/** @param written the figure's words, which name a currency without a code: `15,000 rupees` */
export function figureUnit({ kind, unit }: Fact, written = ''): FigureUnit {
  switch (kind) {
    case 'percentage':
      return 'percent';
    case 'money':
      return money(unit, written);
    case 'duration':
      return `time ${unit}`;
    case 'count':
      if (unit !== undefined && CURRENCY_NOUNS.has(unit)) return 'money';
      return unit === undefined ? ANY_UNIT : (MEASURES.get(unit) ?? 'things');
    case 'range':
      return unit === 'percent' ? 'percent' : unit !== undefined && isCurrency(unit) ? money(unit, written) : ANY_UNIT;
    case 'date':
    case 'ordinal':
      return ANY_UNIT;
  }
}

/** Whether equal numbers with these units may be the same figure. */
export function unitsAgree(one: FigureUnit, other: FigureUnit): boolean {
  if (one === ANY_UNIT || other === ANY_UNIT || one === other) return true;
  return one.startsWith('money') && other.startsWith('money') && (one === 'money' || other === 'money');
}

/** All dollars are one unit, and all rupees, since `$` and `Rs` do not name the country. */
function money(code: string | undefined, written: string): FigureUnit {
  if (code === undefined) return /rupees?|₨|\brs\b/iu.test(written) ? 'money rupee' : 'money';
  if (rupees.has(code)) return 'money rupee';
  return dollars.has(code) ? 'money $' : `money ${code}`;
}

export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Whether a range is a range of calendar years, such as `2014-2016`. */
export function isYearRange({ kind, unit, low = 0 }: Fact): boolean {
  return kind === 'range' && unit !== undefined && DURATIONS.get(unit) === 'year' && low >= 1900 && low < 2100;
}
