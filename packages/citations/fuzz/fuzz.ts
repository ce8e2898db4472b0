// Asks Pandoc and the built package about many seeded texts, and prints where they differ: in what is cited, or with
// --texts in the words of the texts around.
//   pnpm fuzz [--count 5000] [--seed 1] [--show 20] [--texts] [mild|wild|documents|proposals]
import { parseArgs } from 'node:util';
import { findCitations, readTexts } from '@findings/citations';
import { agreement, type Disagreement } from '../test/agreement.ts';
import { randomDocument } from '../test/documents.ts';
import { randomProposal } from '../test/proposals.ts';
import { seeded, type Random } from '../test/random.ts';
import { mildSnippet, wildSnippet } from '../test/snippets.ts';
import { differenceOfTexts } from '../test/texts-agreement.ts';

const kinds = { mild: mildSnippet, wild: wildSnippet, documents: randomDocument, proposals: randomProposal };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
    texts: { type: 'boolean', default: false },
  },
});
for (const [kind, make] of Object.entries(kinds)) {
  if (positionals.length > 0 && !positionals.includes(kind)) continue;
  const [seed, count] = [Number(values.seed), Number(values.count)];
  const { asked, disagreements, told } = await (values.texts ? inTexts : inCitations)(make, seed, count);
  for (const { seed, markdown, difference } of disagreements.slice(0, Number(values.show))) {
    console.log(`${kind} ${seed}: ${JSON.stringify(markdown)}\n    ${difference}`);
  }
  const share = ((100 * (asked - disagreements.length)) / asked).toFixed(2);
  console.log(`${kind}: ${asked - disagreements.length} of ${asked} agree (${share} %)${told}`);
}

interface Answer {
  readonly asked: number;
  readonly disagreements: readonly Disagreement[];
  readonly told: string;
}

async function inCitations(make: (random: Random) => string, seed: number, count: number): Promise<Answer> {
  const { asked, keys, placed, disagreements } = await agreement(make, findCitations, seed, count);
  return { asked, disagreements, told: `, ${keys} keys, ${placed} with their place` };
}

async function inTexts(make: (random: Random) => string, first: number, count: number): Promise<Answer> {
  const disagreements: Disagreement[] = [];
  let refused = 0;
  for (let seed = first; seed < first + count; seed++) {
    const markdown = make(seeded(seed));
    try {
      const difference = await differenceOfTexts(markdown, (source) => readTexts(source).blocks);
      if (difference !== undefined) disagreements.push({ seed, markdown, difference });
    } catch {
      refused++;
    }
  }
  return { asked: count - refused, disagreements, told: ' in their texts' };
}
