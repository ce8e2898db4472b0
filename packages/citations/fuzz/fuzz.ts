// Asks Pandoc and the built package about many seeded texts, and prints where they differ.
//   pnpm fuzz [--count 5000] [--seed 1] [--show 20] [mild|wild|documents|proposals]
import { parseArgs } from 'node:util';
import { findCitations } from '@findings/citations';
import { agreement } from '../test/agreement.ts';
import { randomDocument } from '../test/documents.ts';
import { randomProposal } from '../test/proposals.ts';
import { mildSnippet, wildSnippet } from '../test/snippets.ts';

const kinds = { mild: mildSnippet, wild: wildSnippet, documents: randomDocument, proposals: randomProposal };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
  },
});
for (const [kind, make] of Object.entries(kinds)) {
  if (positionals.length > 0 && !positionals.includes(kind)) continue;
  const { asked, keys, placed, disagreements } = await agreement(
    make,
    findCitations,
    Number(values.seed),
    Number(values.count),
  );
  for (const { seed, markdown, difference } of disagreements.slice(0, Number(values.show))) {
    console.log(`${kind} ${seed}: ${JSON.stringify(markdown)}\n    ${difference}`);
  }
  const share = ((100 * (asked - disagreements.length)) / asked).toFixed(2);
  console.log(
    `${kind}: ${asked - disagreements.length} of ${asked} agree (${share} %), ${keys} keys, ${placed} with their place`,
  );
}
