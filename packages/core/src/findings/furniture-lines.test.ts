import { expect, test } from 'vitest';
import { parseReport } from '../parse-report.js';

/** What cannot be cited of a report about wells in which one sentence can. */
function leftOut(sentence: string, lines: readonly string[]): readonly string[] {
  const source = `# Alva\n\n## Alva 2\n\n${sentence}\n\n${lines.join('\n\n')}\n`;
  const { furniture, parts, sessions } = parseReport(source);
  const cited = [...parts, ...sessions].flatMap(({ overview, highlights }) => [...overview, ...highlights]);
  expect(cited.map(({ text }) => text)).toEqual([sentence]);
  return furniture.map(
    ({ kind, spans }) => `${kind}: ${spans.map(({ start, end }) => source.slice(start.offset, end.offset)).join(' ')}`,
  );
}

test.each([
  [
    'Ana Diaz sagte, dass die Brunnen trocken sind.',
    ['Abbildung 3: Tiefe der Brunnen', '(Foto von Lena Berg)'],
    [
      'Telefon: 030 123456',
      'Ort: Rathaus',
      'Protokoll geführt von Lena Berg',
      'Genehmigt von Tom Okoro',
      'Mit freundlichen Grüßen',
      'Lena Berg\nSchriftführerin',
    ],
  ],
  [
    'Ana Diaz a dit que les puits sont secs.',
    ['Figure 3 : profondeur des puits', '(Photo de Léa Martin)'],
    [
      'Courriel : ana@example.org',
      'Tél. : 01 23 45 67 89',
      'Le 12 mars 2024',
      'Compte rendu rédigé par Léa Martin',
      'Approuvé par Tom Okoro',
      'Fait à Lyon, le 12 mars 2024',
      'Léa Martin\nSecrétaire',
    ],
  ],
  [
    'Ana Diaz dijo que los pozos están secos.',
    ['Figura 3: profundidad de los pozos', '(Foto de Lucía Romero)'],
    [
      'Teléfono: 91 123 45 67',
      '12 de marzo de 2024',
      'Acta redactada por Lucía Romero',
      'Aprobado por Tomás Molina',
      'Atentamente,',
      'Lucía Romero\nSecretaria',
    ],
  ],
  [
    'Ana Diaz disse que os poços estão secos.',
    ['Figura 3: profundidade dos poços', '(Foto de Lúcia Romero)'],
    [
      'Telefone: 21 1234 5678',
      '12 de março de 2024',
      'Ata redigida por Lúcia Romero',
      'Aprovado por Tomás Molina',
      'Atenciosamente,',
      'Lúcia Romero\nSecretária',
    ],
  ],
])('notes and captions cannot be cited: %s', (sentence, captions, notes) => {
  const expected = [...captions.map((text) => `caption: ${text}`), ...notes.map((text) => `boilerplate: ${text}`)];
  expect(leftOut(sentence, [...captions, ...notes])).toEqual(expect.arrayContaining(expected));
});
