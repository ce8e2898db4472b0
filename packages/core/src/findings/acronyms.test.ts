import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseReport } from '../parse-report.js';
import { readAcronyms } from './acronyms.js';

function acronymsOf(text: string): string[] {
  return readAcronyms(text).map(({ short, long }) => `${short} = ${long}`);
}

describe('readAcronyms', () => {
  it.each([
    ['They met the Gender Equality Center (GEC) in May.', 'GEC = Gender Equality Center'],
    ['The Asia Foundation (TAF) paid.', 'TAF = The Asia Foundation'],
    [
      'AusAID’s Asia Regional Trafficking in Persons Project (ARTIP) ran.',
      'ARTIP = Asia Regional Trafficking in Persons Project',
    ],
    ['through the Countering Trafficking In Persons (CTIP) Program', 'CTIP = Countering Trafficking In Persons'],
    ['new trafficking-in-persons (TIP) work', 'TIP = trafficking-in-persons'],
    ['two Memorandums of Understanding (MOUs): one', 'MOU = Memorandums of Understanding'],
    ['the Ministry of Foreign Affairs (MOFA) must', 'MOFA = Ministry of Foreign Affairs'],
    ['a corporate social responsibility (CSR) plan', 'CSR = corporate social responsibility'],
    [
      'the UN Convention against Transnational Organized Crime (UNTOC) or',
      'UNTOC = UN Convention against Transnational Organized Crime',
    ],
    [
      'The International Organization for Migration (IOM)-facilitated return',
      'IOM = International Organization for Migration',
    ],
    ['the Internet Society (ISOC)', 'ISOC = Internet Society'],
    [
      'the Forum for Incident Response and Security Teams (FIRST) Conference',
      'FIRST = Forum for Incident Response and Security Teams',
    ],
    ['computer security incident response teams (CSIRTs)', 'CSIRT = computer security incident response teams'],
    ['the US Research Software Engineer Association (US-RSE)', 'US-RSE = US Research Software Engineer Association'],
    ['the U.S. Agency for International Development (USAID)', 'USAID = U.S. Agency for International Development'],
    ['cryo-electron microscopy (cryoEM)', 'cryoEM = cryo-electron microscopy'],
    ['the World Wide Web Consortium (W3C)', 'W3C = World Wide Web Consortium'],
    ['the Group of 77 (G77)', 'G77 = Group of 77'],
    ['Real-time Inter-network Defense (RID)', 'RID = Real-time Inter-network Defense'],
    ['Code for Science and Society (CS&S)', 'CS&S = Code for Science and Society'],
    [
      'the Arab Forum for Environment and Development ("AFED"), which',
      'AFED = Arab Forum for Environment and Development',
    ],
    ['lesbian, gay, bisexual and transgender (LGBT) groups', 'LGBT = lesbian, gay, bisexual and transgender'],
    ['TIP (trafficking in persons) is', 'TIP = trafficking in persons'],
    ['work of IOM (the International Organization for Migration).', 'IOM = International Organization for Migration'],
  ])('reads %s', (text, expected) => {
    expect(acronymsOf(text)).toEqual([expected]);
  });

  it('reads several, with their places', () => {
    const text = 'A Technical Design Report (TDR) and a Conceptual Design Report (CDR).';
    expect(readAcronyms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Technical Design Report (TDR)',
      'Conceptual Design Report (CDR)',
    ]);
  });

  it.each([
    'Nandita Baruah (TAF/Nepal) spoke',
    'Zamiin Uud (Mongolia) and Erlian (China)',
    'Maria Barron (USAID) said',
    'Ms. Wex (AusAID)',
    'three donors (DFID, USAID, and AusAID)',
    'four areas (voice and participation)',
    'the year (2012)',
    'It ended. Persons (TIP)',
    'TAF (see Annex)',
    '(TIP)',
    'Nepal (NEP)',
  ])('finds none in %s', (text) => {
    expect(acronymsOf(text)).toEqual([]);
  });

  it('gives places of the text, in order, for any text', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      ' ',
      'Long',
      'Name',
      'LN',
      'of',
      '-',
      '.',
      'the',
      'U.S',
      '&',
      "'",
      'LNs',
      '3',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        let at = 0;
        for (const use of readAcronyms(text)) {
          expect(use.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(use.start, use.end)).toContain(use.long);
          at = use.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(['(', ')', '(AB)', 'A (AAAAAAAAAA) ', 'A', '. (AB', 'x-'])('reads a hostile run of %j', (piece) => {
    expect(readAcronyms(piece.repeat(100_000)).length).toBeLessThanOrEqual(100_000);
  });
});

test('one acronym may be written out with other letter cases, hyphens and plurals', () => {
  const report =
    'The Tank In Place (TIP) is new. Tanks-in-place (TIP) are cheap. The Rain Board (RB) paid, not a Rain Bank (RB).';
  const { acronyms, problems } = parseReport(report);
  expect(acronyms).toEqual([
    { short: 'TIP', long: 'Tank In Place' },
    { short: 'RB', long: 'Rain Board' },
  ]);
  expect(problems.map(({ code, suggestions }) => [code, suggestions])).toEqual([
    ['report.acronym-in-two-ways', ['Rain Board', 'Rain Bank']],
  ]);
});
