import type { Random } from './random.ts';
import { mildSnippet } from './snippets.ts';

const words = 'shelter survey district fund team method result wage law court aid school border trade worker'.split(
  ' ',
);

/** A proposal of a few pages: what the engine reads all day. */
export function randomProposal(random: Random): string {
  const some = (count: number): string => Array.from({ length: count }, () => random.pick(words)).join(' ');
  const parts = [`---\ntitle: A proposal on ${some(3)}\nauthor: "@${random.pick(words)}"\n---`, `# On ${some(4)}`];
  for (let count = 12; count > 0; count--) {
    switch (random.integer(9)) {
      case 0:
        parts.push(`## ${some(3)}`);
        break;
      case 1:
        parts.push(Array.from({ length: 3 }, () => `- ${some(8)} [@s4, p. ${random.integer(90)}]`).join('\n'));
        break;
      case 2:
        parts.push(`1. ${some(9)}\n2. ${some(5)} @s4.h${random.integer(9)}`);
        break;
      case 3:
        parts.push(`\`\`\`yaml\nowner: "@${some(1)}"\n${some(1)}: [@s9]\n\`\`\``);
        break;
      case 4:
        parts.push(`> ${some(9)} [see @s4;\n> -@s5.q${random.integer(9)}]`);
        break;
      case 5:
        parts.push(`| what | cost |\n|---|--:|\n| ${some(2)} [@s4] | ${random.integer(900)} |\n| ${some(2)} | @s5 |`);
        break;
      case 6:
        parts.push(`${some(6)}[^${count}]\n\n[^${count}]: ${some(3)} @s4.h1 [p. 3].`);
        break;
      default:
        parts.push(mildSnippet(random), `${some(30)} [${some(3)} @s4.h2, pp. 3--4].`);
    }
  }
  return `${parts.join('\n\n')}\n`;
}
