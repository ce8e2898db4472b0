import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** How each package manager runs a command of the project, and one that the project has not installed. */
const RUNNERS: Readonly<Record<string, readonly [string, string]>> = {
  npm: ['npx', 'npx'],
  pnpm: ['pnpm exec', 'pnpm dlx'],
  yarn: ['yarn', 'yarn dlx'],
  bun: ['bunx', 'bunx'],
};
/** The folders into which `npx`, `pnpm dlx`, `yarn dlx` and `bunx` install what the project has not. */
const TEMPORARY = /[\\/](?:_npx|dlx(?:-[^\\/]*)?|bunx-[^\\/]*)[\\/]/;

/**
 * How the user types the command. Without a global installation, `findings` alone is not found.
 *
 * @param agent the environment variable `npm_config_user_agent`, which package managers set, such as `npm/11.0.0 node/v24.0.0`
 * @param script the path of the program
 */
export function programName(agent = '', script = ''): string {
  const [local, temporary] = RUNNERS[agent.replace(/\/.*/s, '')] ?? [];
  if (local === undefined) return 'findings';
  // Another package has the name “findings”, so only the package's own name is right there.
  return TEMPORARY.test(script) ? `${temporary} @findings/cli` : `${local} findings`;
}

const PROGRAM = programName(process.env['npm_config_user_agent'], process.argv[1]);

/** Where a message names a command: `“findings pin”`, `: findings pin`, `| findings pin`, or alone. */
const COMMAND = /(?<=^|“|[:|] )findings (?=[a-zA-Z]|--)/g;

/** A text of this program, with commands as the user types them: `npx findings pin`. */
export function typed(text: string, program = PROGRAM): string {
  return text.replace(COMMAND, `${program} `);
}

/** Messages in English, with commands as the user types them. Only the text of this program changes, and none of a report. */
export const say: Translate = Object.assign(
  (sentence: TemplateStringsArray, ...parts: readonly (string | number)[]) =>
    translateEnglish(
      Object.assign(
        sentence.map((each) => typed(each)),
        { raw: sentence.raw },
      ),
      ...parts,
    ),
  { ...translateEnglish, text: (sentence: string) => typed(sentence) },
);
