import type { Problem } from '@findings/core';
import { Failure, lockPathOf } from '@findings/project';
import type { Files } from '@findings/project';
import type { MutableWorkspace } from '@findings/language-service';
import type { ResolvedContext } from './resolved-context.js';

/** A failure, and the folder to which its paths are relative. */
export interface FolderFailure {
  readonly failure: Failure;
  readonly folder: string;
}

/** What stands beside proposals, and what is wrong with it: configurations, locks, bibliographies. */
export interface AuxiliaryFiles {
  /** Those of all that holds now; the others go. */
  settle(
    holdings: Iterable<{ readonly holding: ResolvedContext; readonly folder: string }>,
    bibliographies: readonly FolderFailure[],
  ): void;
  /** Paths of those that are wrong. */
  wrong(): Iterable<string>;
}

/**
 * @param open texts that are open, whoever needs them
 * @param onChange told whose problems may have changed
 * @param onTell told of what is wrong and has no place in any file
 */
export function createSideTexts(
  workspace: MutableWorkspace,
  files: Files,
  uriOf: (path: string) => string,
  open: () => Iterable<string>,
  onChange: (uris: readonly string[]) => void,
  onTell: (message: string) => void,
): AuxiliaryFiles {
  const { paths } = files;
  const texts = new Map<string, string>();
  let wrong = new Map<string, readonly Problem[]>();
  let told = new Set<string>();

  const read = (path: string): string | undefined => {
    try {
      return files.kindOf(path) === 'file' ? files.read(path, path) : undefined;
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
  return {
    wrong: () => wrong.keys(),
    settle: (holdings, bibliographies) => {
      const wanted = new Set<string>(open());
      const named = new Set<string>();
      const failed = new Map<Failure, string>();
      const seen = new Set<unknown>();
      for (const { holding, folder } of holdings) {
        if (holding.failure) failed.set(holding.failure, folder);
        if (holding.lockFailure) failed.set(holding.lockFailure, folder);
        const { configuration } = holding;
        if (!configuration || seen.has(configuration)) continue;
        seen.add(configuration);
        if (configuration.path !== undefined) wanted.add(configuration.path);
        wanted.add(lockPathOf(paths, configuration));
        for (const { path } of configuration.bibliography) named.add(path);
      }
      const now = new Map<string, readonly Problem[]>();
      const placeless = new Set<string>();
      const place = ({ failure, folder }: FolderFailure, isWanted: (path: string) => boolean): void => {
        if (failure.fileProblems.length === 0 && isWanted('')) placeless.add(failure.message);
        for (const { path, problems } of failure.fileProblems) {
          const full = paths.resolve(folder, path);
          if (isWanted(full)) now.set(full, problems);
        }
      };
      for (const [failure, folder] of failed) place({ failure, folder }, () => true);
      for (const each of bibliographies) place(each, (path) => path === '' || named.has(path));
      for (const path of now.keys()) wanted.add(path);
      for (const path of [...texts.keys()]) {
        if (wanted.has(path)) continue;
        texts.delete(path);
        workspace.setText(uriOf(path), undefined);
      }
      for (const path of wanted) {
        const text = read(path);
        if (text === texts.get(path)) continue;
        if (text === undefined) texts.delete(path);
        else texts.set(path, text);
        workspace.setText(uriOf(path), text);
      }
      const changed = [...new Set([...wrong.keys(), ...now.keys()])];
      for (const path of changed) workspace.setProblems(uriOf(path), now.get(path) ?? []);
      wrong = now;
      if (changed.length > 0) onChange(changed.map(uriOf));
      for (const message of placeless) if (!told.has(message)) onTell(message);
      told = placeless;
    },
  };
}
