import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startClient } from './language-server-client.ts';
import { interleaveSlow, type Times } from './measure.ts';
import { compare, type Benchmark } from './row.ts';
import { findings, timeNode } from './run-process.ts';
import { createScratch } from './scratch.ts';
import { servedWorkspace } from './served-workspace.ts';
import { syntheticProposal } from './synthetic-proposal.ts';

/** The first answer, as a multiple of Node's own start. */
const START = 4;
const START_TURNS = 31;

/** Indexing, as a multiple of checking the same files. */
const INDEX = 1.3;
const INDEX_TURNS = 5;

const FINDINGS = 100_000;
const PROPOSALS = 10_000;

/** An editor that opens a document gets its first answer at once, and the others when `findings check` would be done. */
export const benchmark: Benchmark = async (tell) => {
  const { first, node } = await firstAnswer();
  tell(compare('language server: start to the first card, shipped report', first, 'node -e 0', node, START));

  const { folder, small } = servedWorkspace(FINDINGS, PROPOSALS);
  const opened: number[] = [];
  const { indexed, check, one } = await interleaveSlow(INDEX_TURNS, {
    indexed: async () => {
      const start = performance.now();
      const client = await startClient(folder);
      await client.open(small.uri, small.text);
      await client.request('textDocument/hover', { textDocument: { uri: small.uri }, position: small.popular });
      opened.push(performance.now() - start);
      await client.indexed(small.uri);
      const took = performance.now() - start;
      await client.stop();
      return took;
    },
    check: async () => timeNode([findings, 'check', '.'], { cwd: folder }, [0, 1]),
    one: async () => timeNode([findings, 'check', small.name], { cwd: folder }, [0, 1]),
  });
  const large = `${FINDINGS.toLocaleString('en')} findings`;
  tell(compare(`language server: start to the first card, ${large}`, opened, 'findings check of that one', one, INDEX));
  const all = `${PROPOSALS.toLocaleString('en')} proposals, ${large}`;
  tell(compare(`language server: start to all indexed, ${all}`, indexed, 'findings check', check, INDEX));
};

/** A card of the shipped report, in turns with Node alone. */
async function firstAnswer(): Promise<{ readonly first: Times; readonly node: Times }> {
  const folder = join(createScratch(), 'served-shipped');
  mkdirSync(join(folder, '.git'), { recursive: true });
  const textDocument = { uri: pathToFileURL(join(folder, 'proposal.md')).href };
  const text = `It is known [@s4.h2].\n\n${syntheticProposal(1)}`;
  const contestants = {
    first: async () => {
      const start = performance.now();
      const client = await startClient(folder);
      await client.open(textDocument.uri, text);
      const card = await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 15 } });
      const took = performance.now() - start;
      if (!card) throw new Error('There was no card.');
      await client.stop();
      return took;
    },
    node: async () => timeNode(['-e', '0']),
  };
  await interleaveSlow(2, contestants);
  return interleaveSlow(START_TURNS, contestants);
}
