import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** How each package manager runs an installed command, and one of a package that is not installed. */
const RUNNERS: Readonly<Record<string, readonly [string, string]>> = {
  npm: ['npx', 'npx'],
  pnpm: ['pnpm exec', 'pnpm dlx'],
  yarn: ['yarn', 'yarn dlx'],
  bun: ['bunx', 'bunx'],
};
/** Matches the folders into which `npx`, `pnpm dlx`, `yarn dlx` and `bunx` install packages for a single run. */
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
  // The name `findings` alone would run another package.
  return TEMPORARY.test(script) ? `${temporary} @findings/cli` : `${local} findings`;
}

const PROGRAM = programName(process.env['npm_config_user_agent'], process.argv[1]);

/** Matches the program name where a text contains a command: `“findings pin”`, `: findings pin`, `| findings pin`, or at the start. */
const COMMAND = /(?<=^|“|[:|] )findings (?=[a-zA-Z]|--)/g;

/** Advice for which an editor has a button, with the same advice for the command line. */
const COMMANDS: readonly (readonly [string, string])[] = [
  ['accept the new wording.', 'accept the new wording with “findings pin”.'],
  ['update all proposals together.', 'update all proposals together with “findings check --fix”, without a path.'],
];

/** Adds commands to advice, and replaces the program name in the commands of a text, so that they are as the user types them: `npx findings pin`. */
export function withProgramName(text: string, program = PROGRAM): string {
  const withCommands = COMMANDS.reduce((words, [advice, command]) => words.replace(advice, command), text);
  return withCommands.replace(COMMAND, `${program} `);
}

/** Messages in English, with commands as the user types them. Only templates change, not the values in them, such as the text of a report. */
export const say: Translate = Object.assign(
  (sentence: TemplateStringsArray, ...parts: readonly (string | number)[]) =>
    translateEnglish(
      Object.assign(
        sentence.map((each) => withProgramName(each)),
        { raw: sentence.raw },
      ),
      ...parts,
    ),
  { ...translateEnglish, text: (sentence: string) => withProgramName(sentence) },
);
