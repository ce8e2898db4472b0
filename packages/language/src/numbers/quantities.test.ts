import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from './quantities.js';

/** Each figure as `words: kind value unit`. */
function figuresIn(text: string): string[] {
  return readQuantities(text).map(({ start, end, kind, value, unit, low, high }) => {
    const amount = low === undefined ? value : `${low}..${high}`;
    return [`${text.slice(start, end)}: ${kind}`, amount, unit].filter((part) => part !== undefined).join(' ');
  });
}

describe('readQuantities', () => {
  it.each([
    ['more than 50% of migrants', ['50%: percentage 50']],
    ['more than 50 percent, or 50 per cent', ['50 percent: percentage 50', '50 per cent: percentage 50']],
    ['by 2.5 percentage points', ['2.5 percentage points: percentage 2.5']],
    ['fifty-five percent', ['fifty-five percent: percentage 55']],
    ['roughly half were men, half of them young', ['half: percentage 50', 'half: percentage 50']],
    [
      'two-thirds of them, or one third',
      ['two-thirds: percentage 66.6666666667', 'one third: percentage 33.3333333333'],
    ],
    ['one in five came back, 3 out of 4 did not', ['one in five: percentage 20', '3 out of 4: percentage 75']],
    ['two in four years, three in 2012', ['four years: duration 4 year', '2012: date 2012']],
    ['Session 4 in 5 parts', ['5 parts: count 5 part']],
    ['a quarter of the girls', ['a quarter: percentage 25']],
    ['70 to 80% of it', ['70 to 80%: range 70..80 percent']],
    ['10% to 20%', ['10% to 20%: range 10..20 percent']],
  ])('reads percentages: %s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it.each([
    ['el 90 por ciento', ['90 por ciento: percentage 90']],
    ['1,5 Prozent oder 0,5 %', ['1,5 Prozent: percentage 1.5', '0,5 %: percentage 0.5']],
    ['90 pour cent en 5 ans', ['90 pour cent: percentage 90', '5 ans: duration 5 year']],
    ['3 años y 6 meses', ['3 años: duration 3 year', '6 meses: duration 6 month']],
    ['in 3 Jahren, 4 Tage lang', ['3 Jahren: duration 3 year', '4 Tage: duration 4 day']],
    ['1,5 millones de dólares', ['1,5 millones de dólares: money 1500000 USD']],
    ['12 millions d’euros', ['12 millions d’euros: money 12000000 EUR']],
    ['2,5 Millionen Euro', ['2,5 Millionen Euro: money 2500000 EUR']],
    ['500 mil euros', ['500 mil euros: money 500000 EUR']],
    ['2 mil millones de euros', ['2 mil millones de euros: money 2000000000 EUR']],
    // A list, not a decimal.
    ['in tables 1,2 and 3', []],
  ])('reads units in other languages: %s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it.each([
    ['only $15,000 USD was left', ['$15,000 USD: money 15000 USD']],
    ['US$36 billion a year', ['US$36 billion: money 36000000000 USD']],
    ['a $500,000 project', ['$500,000: money 500000 USD']],
    ['€2.5m and £3bn', ['€2.5m: money 2500000 EUR', '£3bn: money 3000000000 GBP']],
    ['Rs. 5 lakh and Rs 1,00,000', ['Rs. 5 lakh: money 500000', 'Rs 1,00,000: money 100000']],
    ['US$ 15 000 and 1 500 000 EUR', ['US$ 15 000: money 15000 USD', '1 500 000 EUR: money 1500000 EUR']],
    ['NPR 5,000 and 20 EUR', ['NPR 5,000: money 5000 NPR', '20 EUR: money 20 EUR']],
    ['five million dollars', ['five million dollars: money 5000000 USD']],
    ['200 Nepali rupees', ['200 Nepali rupees: money 200 NPR']],
    ['$5-10 million', ['$5-10 million: range 5000000..10000000 USD']],
    ['$5 to $10', ['$5 to $10: range 5..10 USD']],
    ['A$20 each', ['A$20: money 20 AUD']],
  ])('reads money: %s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it.each([
    ['100,000 women and children at risk', ['100,000 women and children: count 100000 woman']],
    ['all 75 districts of Nepal', ['75 districts: count 75 district']],
    ['nearly 40 staff, experts and guests', ['40 staff: count 40 staff']],
    ['Twelve TAF field offices came', ['Twelve TAF field offices: count 12 office']],
    ['four theme and support units', ['four theme and support units: count 4 unit']],
    [
      'nearly a dozen source, transit, and destination countries',
      ['a dozen source, transit, and destination countries: count 12 country'],
    ],
    ['some 12 500 households', ['12 500 households: count 12500 household']],
    ['in Session 12 500 people', ['500 people: count 500 person']],
    ['our house in Kathmandu 44600', []],
    // A verb, not a plural.
    ['one place in ten goes to women', ['one place in ten: percentage 10']],
    ['six of the nine countries', ['six: count 6', 'nine countries: count 9 country']],
    ['12 300 45 beds', ['12: count 12', '300: count 300', '45 beds: count 45 bed']],
    ['half a million people', ['half a million people: count 500000 person']],
    ['one hundred and fifty women leaders', ['one hundred and fifty women leaders: count 150 leader']],
    ['two thousand five hundred and one girls', ['two thousand five hundred and one girls: count 2501 girl']],
    ["all three of ASEAN's pillars", ["three of ASEAN's pillars: count 3 pillar"]],
    [
      'six agencies, three analyses, two GPUs',
      ['six agencies: count 6 agency', 'three analyses: count 3 analysis', 'two GPUs: count 2 GPU'],
    ],
    ['1 participant and 500k+ cores', ['1 participant: count 1 participant', '500k+ cores: count 500000 core']],
    ['2000 participants', ['2000 participants: count 2000 participant']],
    [
      'a 2-page paper, 10x events, 2GB, 100 kHz',
      ['2-page: count 2 page', '10x: count 10 x', '2GB: count 2 GB', '100 kHz: count 100 kHz'],
    ],
    ['around 118, or 1,200', ['118: count 118', '1,200: count 1200']],
  ])('reads counts: %s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it.each([
    ['were 15-29 years old', ['15-29 years: range 15..29 year']],
    ['costs for four to six victims', ['four to six victims: range 4..6 victim']],
    ['10-5000x faster', ['10-5000x: range 10..5000 x']],
    ['in 2007-2009 and 2016–20', ['2007-2009: range 2007..2009 year', '2016–20: range 2016..2020 year']],
    ['from 4,000 in 2010 to 3,000', ['4,000: count 4000', '2010: date 2010', '3,000: count 3000']],
    ['between 3 and 30', ['3 and 30: range 3..30']],
    ['30-90 participants', ['30-90 participants: range 30..90 participant']],
    ['from 50 to 20 cases', ['50: count 50', '20 cases: count 20 case']],
  ])('reads ranges: %s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it.each([
    ['less than six months in it', ['six months: duration 6 month']],
    ['the next five years', ['five years: duration 5 year']],
    ['a three-day workshop, 16-year-old girls', ['three-day: duration 3 day', '16-year: duration 16 year']],
    ['1.5 hours, 80s', ['1.5 hours: duration 1.5 hour', '80s: duration 80 second']],
    ['one year', ['one year: duration 1 year']],
    ['five full years', ['five full years: duration 5 year']],
  ])('reads durations: %s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it.each([
    ['passed on January 19, 2012', ['January 19, 2012: date']],
    ['Monday, September 17th', ['Monday, September 17th: date']],
    ['established in 2009, since 1897', ['2009: date 2009', '1897: date 1897']],
    ['the 2000 UN Convention', ['2000: date 2000']],
    ['in the 2020s', ['2020s: date 2020']],
    ['in 2012 participants met', ['2012: date 2012']],
  ])('reads dates: %s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it.each([
    ['its 7th Annual Conference', ['7th: ordinal 7']],
    ['the first panel and the twenty-first session', ['first: ordinal 1', 'twenty-first: ordinal 21']],
    ["the country's first comprehensive law", ['first: ordinal 1']],
  ])('reads ordinals: %s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it.each([
    'First, she noted that costs rise. Third, they fall.',
    'It was first used here, at first, first of all, for the first time.',
    'The FIRST community met for a second.',
    "the 4P's, the 4 P’s and “4 P’s”",
    'Session 4, Sessions 4 and 5, Session Four, Article 5, p. 9, No. 7, Day Two',
    'www2.x.org/2012, https://x.org/5-things?id=13497 and me5@x.org',
    'v2.2.1, 2.2.1, SB7, COVID-19, HDF5, MG5_aMC, 3D, Pythia_8',
    'We ran Pythia 8 and MESH 2 for it.',
    '+977 1 4418345, Tel 4418345, 555-12-34',
    'one of the barriers, no one, each one, one participant',
    '1. Begin anew. 2. Continue: (3) stop [12].',
    'at 10:30 or 24/7, No. 007',
    'Resolution 1325 and RFC 2119',
    'hundreds of people, a few dozens',
    "in the '90s and the 80s",
  ])('leaves alone what is no figure: %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it('gives figures in order that never overlap, for any text', () => {
    const piece = fc.constantFrom(
      ...[...'12 2012 - , . % $ USD x th five hundred and years women May to half of'.split(' '), ' ', ' '],
      ...['a', 'first', 'Session', '(', ')', "'s", '/', ':', '+', 'million', 'between', 'k', '€', 'Rs.'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        let at = 0;
        for (const { start, end, value, low, high } of readQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          for (const number of [value, low, high]) expect(Number.isNaN(number)).toBe(false);
          if (low !== undefined) expect(low).toBeLessThan(high!);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    '1',
    '1 ',
    '1,',
    '1-',
    '1,000',
    '$',
    'five ',
    'hundred ',
    'a',
    'A',
    '(',
    '1 a ',
    'half a ',
    '5 x, ',
    '://',
    '2012 ',
    '1 to ',
    '100 ',
    '1 in ',
    'six of the ',
  ])('reads a hostile run of %j', (piece) => {
    expect(readQuantities(piece.repeat(30_000)).length).toBeLessThanOrEqual(60_000);
  });
});
