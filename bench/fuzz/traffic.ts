import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { markdownTexts, markdownTokens } from './markdown-texts.ts';
import { mutatedText } from './mutations.ts';
import { startServer, type Server } from './server-process.ts';
import { demand, type Target } from './target.ts';
import { wells } from './wells.ts';

/** Megabytes of memory that a server may use after any number of sessions. */
const MEGABYTES = 400;

const folder = mkdtempSync(join(tmpdir(), 'findings-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, '.git'));
writeFileSync(join(folder, 'wells.md'), wells);
writeFileSync(join(folder, 'findings.config.json'), '{ "reports": { "wells": "wells.md" }, "include": ["*.txt.md"] }');
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

const DOCUMENT = uriOf('a.md');
const position = fc.record({ line: fc.nat(5), character: fc.nat(30) });
const range = fc.tuple(position, position).map(([one, other]) => {
  const isBefore = one.line < other.line || (one.line === other.line && one.character <= other.character);
  return isBefore ? { start: one, end: other } : { start: other, end: one };
});
const anything = fc.oneof(fc.constantFrom(null, -1, 1e99, '', [], {}, DOCUMENT), fc.jsonValue({ maxDepth: 2 }));

// prettier-ignore
const methods = [
  'completion', 'hover', 'definition', 'references', 'documentHighlight', 'codeAction', 'foldingRange', 'documentSymbol',
  'documentLink', 'inlayHint', 'semanticTokens/full', 'codeLens', 'prepareRename', 'selectionRange', 'rename',
  'signatureHelp', 'diagnostic', 'formatting',
].map((name) => `textDocument/${name}`);
const workspaceMethods = [
  'workspace/symbol',
  'workspace/executeCommand',
  'findings/coverage',
  'findings/search',
  'x/y',
];

const textDocument = { uri: DOCUMENT };
const params = fc.record({ textDocument: fc.constant(textDocument), position, range }).map((all) => ({
  ...all,
  context: { diagnostics: [], includeDeclaration: true },
  positions: [all.position],
  newName: 's1.new',
  query: 'wells',
}));
const change = fc.record({ range, text: fc.oneof(fc.constantFrom(...markdownTokens), fc.constantFrom('', 'x\n')) });
const notification = fc.oneof(
  { weight: 6, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }).map(changeMessage) },
  { weight: 1, arbitrary: fc.constant({ method: 'textDocument/didClose', params: { textDocument } }) },
  { weight: 2, arbitrary: markdownTexts([]).map(openMessage) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 40 }).map((id) => ({ method: '$/cancelRequest', params: { id } })),
  },
  { weight: 1, arbitrary: fc.constantFrom('textDocument/didSave', '$/setTrace', 'x/y').map((method) => ({ method })) },
);
const wrong = fc.oneof(
  fc.tuple(fc.constantFrom('textDocument/didChange', 'textDocument/didOpen', '$/cancelRequest'), anything),
  fc.tuple(fc.constantFrom(...methods), anything),
);
const message = fc.oneof(
  { weight: 6, arbitrary: notification },
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...methods, ...workspaceMethods), params).map(requestMessage) },
  { weight: 2, arbitrary: wrong.map(requestMessage) },
  { weight: 1, arbitrary: wrong.map(([method, value]) => ({ method, params: value })) },
  { weight: 1, arbitrary: anything },
);

function changeMessage(contentChanges: readonly object[]): object {
  return { method: 'textDocument/didChange', params: { textDocument: { uri: DOCUMENT, version: 2 }, contentChanges } };
}

function openMessage(text: string): object {
  const textDocument = { uri: DOCUMENT, languageId: 'markdown', version: 1, text };
  return { method: 'textDocument/didOpen', params: { textDocument } };
}

/** The server process replaces the id when the message is sent. */
function requestMessage([method, value]: readonly [string, unknown]): object {
  return { id: 0, method, params: value };
}

/** Messages of a client, one per line. A line that is not JSON is sent unchanged. */
export const traffic: Target = {
  inputs: (corpus) => {
    const lines = fc
      .tuple(markdownTexts([]).map(openMessage), fc.array(message, { minLength: 5, maxLength: 40, size: 'max' }))
      .map(([first, others]) => [first, ...others].map((each) => JSON.stringify(each)).join('\n'));
    return fc.oneof({ weight: 5, arbitrary: lines }, { weight: 1, arbitrary: mutatedText(corpus, markdownTokens) });
  },
  checks: [checkSession],
};

/** One server for all sessions. It must report what a fresh server reports. */
let sharedServer: Server | undefined;

async function checkSession(input: string): Promise<void> {
  const server = await startServer(folder);
  try {
    for (const line of input.split('\n')) server.send(line);
    const text = await server.settled(DOCUMENT);
    if (text === undefined) return;
    sharedServer ??= await startServer(folder);
    const [found, expected] = [await server.problems(DOCUMENT, text), await sharedServer.problems(DOCUMENT, text)];
    demand(found === expected, 'two servers report the same diagnostics', () => `${text}\n${found}\n${expected}`);
    const { megabytes } = sharedServer;
    demand(megabytes() < MEGABYTES, 'memory is bounded', () => `${megabytes()} MB`);
  } catch (error) {
    await sharedServer?.stop();
    sharedServer = undefined;
    throw error;
  } finally {
    await server.stop();
  }
}
