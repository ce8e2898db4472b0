import { expect, test } from 'vitest';
import { startClient, testFolder } from './server.js';

const REPORT = `# Wells and Water

## Session 1: Digging

Panel Highlights

- **Ada Okoye (WaterAid):** Wells cost 400 dollars each, and half of them dry up within two years.
- **Ben Ali (UNDP):** Committees of users keep pumps running.
`;
const PROPOSAL = `Wells “cost 300 dollars each” [@s1.h1], and Ben Ali says so [@s1.h1; @s9].\n`;
const CONFIG = JSON.stringify({ reports: { wells: 'wells.md' } });

/** All texts for one proposal in a language. */
async function translatedTexts(locale: string | undefined) {
  const folder = testFolder({ 'findings.config.json': CONFIG, 'wells.md': REPORT, 'a.md': PROPOSAL });
  const other = testFolder({ 'findings.config.json': '{"reprots": {}}', 'a.md': 'So [@s1].\n' });
  const client = await startClient([folder, other], {
    ...(locale !== undefined && { locale }),
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
  });
  const { connection } = client;
  const textDocument = { uri: folder.uri('a.md') };
  const at = (character: number) => ({ line: 0, character });
  const open = (uri: string, text: string) =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  await open(textDocument.uri, PROPOSAL);
  await open(folder.uri('wells.md'), REPORT);
  await open(other.uri('a.md'), 'So [@s1].\n');
  await client.settled();
  const problems = client.published(textDocument.uri) as readonly {
    readonly message: string;
    readonly relatedInformation?: readonly { readonly message: string }[];
  }[];
  const hover = (await connection.sendRequest('textDocument/hover', { textDocument, position: at(34) })) as {
    readonly contents: { readonly value: string };
  };
  const actions = (await connection.sendRequest('textDocument/codeAction', {
    textDocument,
    range: { start: at(12), end: at(12) },
    context: { diagnostics: [] },
  })) as readonly { readonly title: string }[];
  const lenses = (await connection.sendRequest('textDocument/codeLens', {
    textDocument: { uri: folder.uri('wells.md') },
  })) as readonly { readonly command?: { readonly title: string } }[];
  const page = (await connection.sendRequest('findings/coveragePage')) as { readonly html: string };
  const why = await connection.sendRequest('findings/whyNoSuggestion', { textDocument, position: at(2) });
  const renamed = await connection
    .sendRequest('textDocument/rename', { textDocument, position: at(2), newName: 'x' })
    .then(String, (error: Error) => error.message);
  const texts = {
    problems: problems.map(({ message }) => message),
    related: problems[0]?.relatedInformation?.map(({ message }) => message),
    hover: hover.contents.value.replaceAll(`${folder.uri('')}/`, ''),
    actions: actions.map(({ title }) => title),
    page: [/<html lang="(\w+)">/, /<h2 id="at-a-glance">([^<]+)</].map((part) => part.exec(page.html)?.[1]),
    lenses: lenses.map(({ command }) => command?.title),
    why: (why as { readonly message: string }).message,
    renamed,
    settings: (client.published(other.uri('findings.config.json')) as { message: string }[]).map(
      (each) => each.message,
    ),
  };
  expect(client.errors()).toBe('');
  await client.stop();
  folder.dispose();
  other.dispose();
  return texts;
}

test('text for a client with a Spanish locale is Spanish', async () => {
  expect(await translatedTexts('es-MX')).toEqual({
    problems: [
      'La cifra es otra: el informe dice «400», no «300». s1.h1 (Sesión 1, punto destacado: Ada Okoye (WaterAid)) dice: «cost 400 dollars each».',
      'No hay ninguna sesión 9 en el informe. El último identificador es s1. ¿Quiso decir s1.h1 (Sesión 1, punto destacado: Ada Okoye (WaterAid)) o s1 (Sesión 1: Digging)?',
    ],
    related: ['Estas son las palabras del informe.'],
    hover: [
      '> Wells cost 400 dollars each, and half of them dry up within two years.',
      '**Ada Okoye (WaterAid)**  \nSesión 1, punto destacado · [Sesión 1: Digging](wells.md#L3) · Wells and Water',
      'Cifras: 400 dollars · half · two years',
      'También se cita una vez: [esta propuesta](a.md#L1)',
      '[Abrir en el informe](wells.md#L7) · `s1.h1`',
    ].join('\n\n'),
    actions: [
      'Usar las palabras exactas del informe',
      'Quitar las comillas',
      'Ignorar con un motivo… (quote.altered)',
      'Corregir 1 problema automáticamente',
    ],
    page: ['es', 'De un vistazo'],
    lenses: ['se cita dos veces'],
    why: 'Para citar un hallazgo, escriba [@ y una palabra que recuerde, como el ponente o el tema.',
    renamed: 'Aquí no hay nada que renombrar. Ponga el cursor en la clave de una cita, como «s4.h2» en [@s4.h2].',
    settings: ['no existe la opción «reprots». ¿Quiso decir «reports»?'],
  });
});

test('text for a client without a locale is English', async () => {
  expect(await translatedTexts(undefined)).toEqual({
    problems: [
      'The figure differs: the report says “400”, not “300”. s1.h1 (Session 1 highlight: Ada Okoye (WaterAid)) says: “cost 400 dollars each”.',
      'There is no session 9 in the report. The last one is s1. Did you mean s1.h1 (Session 1 highlight: Ada Okoye (WaterAid)) or s1 (Session 1: Digging)?',
    ],
    related: ['These are the report’s words.'],
    hover: [
      '> Wells cost 400 dollars each, and half of them dry up within two years.',
      '**Ada Okoye (WaterAid)**  \nSession 1 highlight · [Session 1: Digging](wells.md#L3) · Wells and Water',
      'Figures: 400 dollars · half · two years',
      'Also cited once: [this proposal](a.md#L1)',
      '[Open in the report](wells.md#L7) · `s1.h1`',
    ].join('\n\n'),
    actions: [
      'Use the report’s exact words',
      'Remove the quotation marks',
      'Ignore with a reason… (quote.altered)',
      'Fix 1 problem automatically',
    ],
    page: ['en', 'At a glance'],
    lenses: ['cited twice'],
    why: 'To cite a finding, type [@ and a word you remember, such as the speaker or the topic.',
    renamed: 'There is nothing to rename here. Put the cursor on the key of a citation, such as “s4.h2” in [@s4.h2].',
    settings: ['there is no setting “reprots”. Did you mean “reports”?'],
  });
});
