import { createRandom, type Random } from './random.ts';
import { createWording } from './wording.ts';

/** The approximate length of a proposal in UTF-16 code units. */
const SIZE = 7900;

/** Ids of the sample report. Some of them do not exist. */
const sampleIds = [...Array(8).keys()].flatMap((session) => [1, 2, 3].map((part) => `s${session + 1}.h${part}`));

/**
 * A proposal of about 8 KB with about twelve citations. About one citation in a hundred is wrong.
 *
 * @param ids the ids to cite; by default those of the sample report
 */
export function syntheticProposal(seed: number, size = SIZE, ids: readonly string[] = sampleIds): string {
  const random = createRandom(seed);
  const { int, chance } = random;
  const words = createWording(random);
  const blocks = ['---', `title: Proposal ${seed}`, '---', '', `# ${words.title()}`, ''];
  let length = 0;
  const write = (block: string): void => {
    blocks.push(block, '');
    length += block.length + 2;
  };
  while (length < size) {
    if (chance(0.2)) write(`## ${words.title()}`);
    if (chance(0.15)) write(Array.from({ length: int(3, 5) }, () => `- ${words.sentence()}`).join('\n'));
    if (chance(0.1)) write(`\`\`\`yaml\nowner: "@${words.place()}"  # see [@s99.h1]\n\`\`\``);
    if (chance(0.1)) write(`| item | source |\n| --- | --- |\n| ${words.title()} | ${citation(random, ids)} |`);
    write(`${words.prose(int(2, 4)).slice(0, -1)} ${citation(random, ids)}. ${words.prose(int(1, 3))}`);
  }
  return `${blocks.join('\n')}`;
}

function citation({ chance, int, pick }: Random, ids: readonly string[]): string {
  const id = (): string => (chance(0.01) ? `s${int(20, 99)}.h${int(1, 9)}` : pick(ids));
  return pick([
    () => `[@${id()}]`,
    () => `[see @${id()}, p. ${int(1, 60)}; @${id()}]`,
    () => `[-@${id()}]`,
    () => `@${id()}`,
    () => `@{${id()}} [p. ${int(1, 60)}]`,
  ])();
}
