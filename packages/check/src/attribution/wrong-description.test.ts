import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.js';

const report = `# Harbour days

## Session 1: Registers

Ana Diaz, of the Water Board, said that registers stay empty. Tom Okoro, a clerk of the Port Authority, said that papers stop at the border.

Lena Moyo, Chief Statistician of Norland, said that nobody counts the boats.

Paul Vance, Deputy Director of the Seed Bank (SB), argued that seeds are lost. UNHDC Executive Secretary Ida Falk said that ships wait for a week.

Kofi Mensah said that the gates are shut.

Rita Lund, of BoatWatch, said that piers rot. Jon Berg, of the Arken National Laboratory, said that tides rise. Mia Holt, of the Lomen National
Laboratory, said that nets tear. Eva Lind, head of boats at the Department of Harbours, said that boats
leak. In the break Asha Rana (Ropeworks) said that ropes break.
`;
const library = createLibrary([parseReport(report, { key: 'demo2020' })]);
const messages = (text: string): readonly string[] =>
  checkDocument(text, { library }).problems.map(({ message }) => message);

test.each([
  [
    'Ana Diaz of the Port Authority said that registers stay empty [@s1.p1].',
    'In the report, “Port Authority” describes Tom Okoro, not Ana Diaz.',
  ],
  [
    'Ana Diaz (Port Authority) said that registers stay empty [@s1.p1].',
    'In the report, “Port Authority” describes Tom Okoro, not Ana Diaz.',
  ],
  [
    'Tom Okoro, Chief Statistician of Norland, said that papers stop at the border [@s1.p1].',
    'In the report, “Chief Statistician of Norland” describes Lena Moyo, not Tom Okoro.',
  ],
  [
    'Jon Berg (Lomen National Laboratory) said that tides rise [@s1.p3].',
    'In the report, “Lomen National Laboratory” describes Mia Holt, not Jon Berg.',
  ],
  [
    'Según Jon Berg, de BoatWatch, las mareas suben más que antes [@s1.p3].',
    'In the report, “de BoatWatch” describes Rita Lund, not Jon Berg.',
  ],
  [
    'Paul Vance, Executive Secretary of UNHDC, argued that seeds are lost [@s1.p2].',
    'In the report, “Executive Secretary of UNHDC” describes Ida Falk, not Paul Vance.',
  ],
  [
    'Asha Rana, of BoatWatch, said that ropes break [@s1.p3].',
    'In the report, “of BoatWatch” describes Rita Lund, not Asha Rana.',
  ],
  [
    'Asha Rana, de l’UNHDC, rappelle que les cordes sont vieilles et se rompent [@s1.p3].',
    'In the report, “de l’UNHDC” describes Ida Falk, not Asha Rana.',
  ],
])('another description: %s', (text, message) => expect(messages(text)).toEqual([message]));

test.each([
  'Ana Diaz of the Water Board said that registers stay empty [@s1.p1].',
  'Ana Diaz, an engineer from the Water Board, said that registers stay empty [@s1.p1].',
  'Según Rita Lund, de BoatWatch, los muelles se pudren y las redes también [@s1.p3].',
  'Jon Berg (Arken Laboratory) said that tides rise [@s1.p3].',
  'Asha Rana (Ropeworks Ltd) said that ropes break [@s1.p3].',
  'Eva Lind, of the Harbours Department, said that boats leak [@s1.p3].',
  'Eva Lind (University of Norland) said that boats leak [@s1.p3].',
  // A surname is not an acronym.
  'Jon Berg, of MacDonald, said that tides rise [@s1.p3].',
  // The report does not have these words.
  'Ana Diaz, director of the Northern Water Office, said that registers stay empty [@s1.p1].',
  'Ana Diaz of the Harbour Trust said that registers stay empty [@s1.p1].',
  // It does not say who this is.
  'Kofi Mensah of the Port Authority said that the gates are shut [@s1.h2].',
  'Ana Diaz, a critic of what ports do, said that registers stay empty [@s1.p1].',
  'Ana Diaz, Tom Okoro of the Port Authority, and others said that registers stay empty [@s1.p1].',
  'Ana Diaz of Norland said that registers stay empty [@s1.p1].',
  'Paul Vance of SB argued that seeds are lost [@s1.p2].',
])('right: %s', (text) => expect(messages(text)).toEqual([]));
