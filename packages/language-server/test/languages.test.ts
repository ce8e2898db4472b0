import { expect, test } from 'vitest';
import { project, wells } from './marked-files.js';
import { useClient, useFolder } from './server.js';

const PROPOSAL = `Wells “cost 300 dollars each” [@s1.h1], and Ben Ali says so [@s1.h1; @s9].\n`;

interface Message {
  readonly message: string;
}

test('text for a client with a Spanish locale is Spanish', async () => {
  const folder = useFolder({ ...project, 'proposals/a.md': PROPOSAL });
  const other = useFolder({ 'findings.config.json': '{"reprots": {}}', 'a.md': 'So [@s1].\n' });
  const client = await useClient([folder, other], {
    locale: 'es-MX',
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
  });
  const { request } = client;
  const textDocument = { uri: folder.uri('proposals/a.md') };
  const report = folder.uri('reports/wells.md');
  const at = (character: number) => ({ textDocument, position: { line: 0, character } });
  await client.open(textDocument.uri, PROPOSAL);
  await client.open(report, wells);
  await client.settled();
  const problems = client.published(textDocument.uri) as (Message & { relatedInformation?: Message[] })[];
  const hover = await request<{ contents: { value: string } }>('textDocument/hover', at(34));
  const { position } = at(12);
  const actions = await request<{ title: string }[]>('textDocument/codeAction', {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const lenses = await request<{ command?: { title: string } }[]>('textDocument/codeLens', {
    textDocument: { uri: report },
  });
  const page = await request<{ html: string }>('findings/coveragePage');
  const why = await request<Message>('findings/whyNoSuggestion', at(2));
  const refusal = request<never>('textDocument/rename', { ...at(2), newName: 'x' });
  expect({
    problems: problems.map(({ message }) => message),
    related: problems[0]?.relatedInformation?.map(({ message }) => message),
    hover: hover.contents.value.replaceAll(folder.uri(''), ''),
    actions: actions.map(({ title }) => title),
    page: [/<html lang="(\w+)">/, /<h2 id="at-a-glance">([^<]+)</].map((part) => part.exec(page.html)?.[1]),
    lenses: lenses.map(({ command }) => command?.title),
    why: why.message,
    renamed: await refusal.catch((error: Error) => error.message),
    settings: (client.published(other.uri('findings.config.json')) as Message[]).map(({ message }) => message),
  }).toEqual({
    problems: [
      'El informe dice «400», no «300». s1.h1 dice: «cost 400 dollars each».',
      'No hay ninguna sesión 9 en el informe. El último identificador es s2. ¿Quiso decir s1.h1 (Sesión 1, intervención: Ada Okoye (WaterAid)) o s2 (Sesión 2: Scarcity)?',
    ],
    related: ['Estas son las palabras del informe.'],
    hover: [
      'Okoye 2021, Wells and Water',
      '> Wells cost 400 dollars each, and half of them dry up within two years.',
      '**Ada Okoye (WaterAid)**  \nIntervención 1 · [Sesión 1: Digging](/reports/wells.md#L5) · Day 1: 3 May 2021',
      'Cifras: 400 dollars · half · two years',
      'También se cita una vez: [esta propuesta](/proposals/a.md#L1)',
      '[Abrir en el informe](/reports/wells.md#L13) · `s1.h1`',
    ].join('\n\n'),
    actions: [
      'Usar las palabras exactas del informe',
      'Quitar las comillas',
      'Corregir 1 problema automáticamente',
      'Ignorar con un motivo… (cita textual alterada)',
      'Desactivar esta regla en esta carpeta (cita textual alterada)',
    ],
    page: ['es', 'De un vistazo'],
    lenses: ['se cita dos veces'],
    why: 'Para citar un hallazgo, escriba [@ y una palabra que recuerde, como el ponente o el tema.',
    renamed: 'Aquí no hay nada que renombrar. Ponga el cursor en la clave de una cita, como «s4.h2» en [@s4.h2].',
    settings: ['No existe la opción «reprots». ¿Quiso decir «reports»?'],
  });
  expect(client.errors()).toBe('');
});
