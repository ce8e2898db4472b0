import { Failure } from '@findings/project';

/** The options of `findings check`, as far as some of them make no sense together. */
interface Combined {
  readonly format?: string | undefined;
  readonly fix?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly watch?: boolean | undefined;
  readonly cache?: boolean | undefined;
  readonly 'cache-location'?: string | undefined;
  readonly baseline?: string | undefined;
  readonly 'update-baseline'?: boolean | undefined;
  readonly 'prune-baseline'?: boolean | undefined;
  readonly shard?: unknown;
}

/** @throws Failure at options that make no sense together: what is ignored in silence is believed to be done */
export function refuseConflictingOptions(options: Combined, operands: readonly string[]): void {
  const { fix, watch, cache, baseline, shard, 'dry-run': dryRun } = options;
  const { 'update-baseline': update, 'prune-baseline': prune } = options;
  const change = update ? '--update-baseline' : prune ? '--prune-baseline' : undefined;
  const isInput = operands.includes('-');
  const refuse = (isSenseless: unknown, message: string): void => {
    if (isSenseless) throw new Failure(message);
  };
  refuse(dryRun && !fix, '--dry-run shows what --fix would write: give both.');
  refuse(
    options['cache-location'] !== undefined && !cache,
    '--cache-location says where --cache remembers its answers: give both.',
  );
  refuse(change && baseline === undefined, `${change} needs to know the file: --baseline FILE.`);
  refuse(update && prune, '--update-baseline takes out what is gone as well: leave out --prune-baseline.');
  refuse(change && shard, `${change} needs all of the files, and --shard checks some of them: give one of the two.`);
  refuse(change && dryRun, `${change} writes, and --dry-run writes nothing: give one of the two.`);
  refuse(isInput && shard, '--shard is for files, and “-” is standard input: give one of the two.');
  refuse(
    fix && !dryRun && isInput && operands.length > 1,
    '--fix writes standard input to standard output: give “-” alone, and the files in a run of their own.',
  );
  refuse(watch && isInput, '--watch is for files, and “-” is standard input: give one of the two.');
  refuse(watch && fix, '--watch checks while you write, and --fix would write too: give one of the two.');
  refuse(watch && change, `--watch has no end at which to write the baseline: give ${change} in a run of its own.`);
  refuse(watch && shard, '--watch shares its work with nobody: leave out --shard.');
  refuse(
    watch && options.format !== undefined && options.format !== 'pretty',
    `--watch writes for people: leave out --format ${options.format}.`,
  );
}
