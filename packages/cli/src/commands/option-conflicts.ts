import { Failure, isWordFile } from '@findings/project';
import { commentedName } from '../word/commented-name.js';
import { say } from '../terminal/say.js';

/** The options of `findings check` that can conflict. */
interface CheckOptions {
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly fix?: boolean | undefined;
  readonly 'unsafe-fixes'?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly watch?: boolean | undefined;
  readonly cache?: boolean | undefined;
  readonly 'cache-location'?: string | undefined;
  readonly baseline?: string | undefined;
  readonly 'update-baseline'?: boolean | undefined;
  readonly 'prune-baseline'?: boolean | undefined;
  readonly shard?: unknown;
}

/** @throws Failure if options contradict each other. Ignoring one silently would suggest that it was applied. */
export function refuseConflictingOptions(options: CheckOptions, operands: readonly string[]): void {
  const { watch, cache, baseline, shard, output, 'dry-run': dryRun } = options;
  const word = operands.find(isWordFile);
  const fix = options.fix === true || options['unsafe-fixes'] === true;
  const { 'update-baseline': update, 'prune-baseline': prune } = options;
  const change = update ? '--update-baseline' : prune ? '--prune-baseline' : undefined;
  const isInput = operands.includes('-');
  const refuse = (isConflict: unknown, message: string): void => {
    if (isConflict) throw new Failure(message);
  };
  refuse(
    fix && word !== undefined,
    say`“${word ?? ''}” is a Word document, which --fix never changes. To see what to change: findings check ${word ?? ''} --output ${commentedName(word ?? '')}`,
  );
  refuse(
    watch && word !== undefined,
    `--watch is for text, but “${word}” is a Word document. Check it again whenever you have saved it.`,
  );
  refuse(output === '-', '--output needs the name of a file: a Word document cannot be shown in a terminal.');
  refuse(
    output !== undefined && (fix || watch || shard),
    '--output writes comments into a copy of one Word document. Use it without --fix, --watch and --shard.',
  );
  refuse(dryRun && !fix, '--dry-run shows what --fix would change, so it needs --fix.');
  refuse(options['cache-location'] !== undefined && !cache, '--cache-location needs --cache.');
  refuse(change && baseline === undefined, `${change} needs --baseline FILE.`);
  refuse(update && prune, '--update-baseline also removes fixed problems. Leave out --prune-baseline.');
  refuse(change && shard, `${change} needs all files, but --shard checks only some of them. Use one of the two.`);
  refuse(change && dryRun, `${change} writes a file, but --dry-run writes nothing. Use one of the two.`);
  refuse(isInput && shard, '--shard is for files, but “-” is standard input. Use one of the two.');
  refuse(
    fix && !dryRun && isInput && operands.length > 1,
    '--fix with “-” writes the fixed text to standard output. Use “-” without other files.',
  );
  refuse(watch && isInput, '--watch is for files, but “-” is standard input. Use one of the two.');
  refuse(watch && fix, '--watch checks while you write, and --fix would change the same files. Use one of the two.');
  refuse(watch && change, `--watch never writes the baseline. Use ${change} without --watch.`);
  refuse(watch && shard, '--watch cannot be split into parts. Leave out --shard.');
  refuse(
    watch && options.format !== undefined && options.format !== 'pretty',
    `--watch only writes text for people. Leave out --format ${options.format}.`,
  );
}
