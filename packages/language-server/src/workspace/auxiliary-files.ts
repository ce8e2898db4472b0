import type { Problem } from '@findings/core';
import { lockPathOf } from '@findings/project';
import type { Failure, Files } from '@findings/project';
import type { MutableWorkspace } from '@findings/language-service';
import type { ResolvedContext } from './context-resolver.js';
import { readStored } from './proposal-file.js';

/** A context, and the folder to which the paths of its failures are relative. */
export interface FolderContext {
  readonly context: ResolvedContext;
  readonly folder: string;
}

/** A failure, and the folder to which its paths are relative. */
interface FolderFailure {
  readonly failure: Failure;
  readonly folder: string;
}

/** Configurations, locks and bibliographies: their texts and problems, as the language service needs them. */
export interface AuxiliaryFiles {
  /** Passes the texts and problems of these files to the workspace. Removes files that no context uses and no editor shows. */
  update(contexts: Iterable<FolderContext>, openPaths: Iterable<string>): void;
  /** Records that a bibliography cannot be read. */
  addFailure(failure: Failure, folder: string): void;
  /** Forgets the failure of a bibliography, since the file has changed. */
  removeFailure(path: string): void;
  clearFailures(): void;
  pathsWithProblems(): Iterable<string>;
}

/**
 * @param onChange called with the files whose problems may have changed
 * @param onMessage called with failures that belong to no file
 */
export function createAuxiliaryFiles(
  workspace: MutableWorkspace,
  files: Files,
  uriOf: (path: string) => string,
  onChange: (uris: readonly string[]) => void,
  onMessage: (message: string) => void,
): AuxiliaryFiles {
  const { paths } = files;
  const texts = new Map<string, string>();
  /** By path, or by message if the failure belongs to no file. */
  const bibliographyFailures = new Map<string, FolderFailure>();
  let problems: ReadonlyMap<string, readonly Problem[]> = new Map();
  let shownMessages: ReadonlySet<string> = new Set();

  const updateTexts = (used: ReadonlySet<string>): void => {
    for (const path of [...texts.keys()]) {
      if (used.has(path)) continue;
      texts.delete(path);
      workspace.setText(uriOf(path), undefined);
    }
    for (const path of used) {
      const text = readStored(files, path);
      if (text === texts.get(path)) continue;
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
      workspace.setText(uriOf(path), text);
    }
  };
  const updateProblems = (current: ReadonlyMap<string, readonly Problem[]>): void => {
    const changed = [...new Set([...problems.keys(), ...current.keys()])];
    for (const path of changed) workspace.setProblems(uriOf(path), current.get(path) ?? []);
    problems = current;
    if (changed.length > 0) onChange(changed.map(uriOf));
  };
  return {
    pathsWithProblems: () => problems.keys(),
    addFailure: (failure, folder) => {
      const { fileProblems, message } = failure;
      for (const { path } of fileProblems) bibliographyFailures.set(paths.resolve(folder, path), { failure, folder });
      if (fileProblems.length === 0) bibliographyFailures.set(message, { failure, folder });
    },
    removeFailure: (path) => bibliographyFailures.delete(path),
    clearFailures: () => bibliographyFailures.clear(),
    update: (contexts, openPaths) => {
      const { used, bibliographies, failures } = collect(files, contexts);
      for (const path of openPaths) used.add(path);
      const located = new Map<string, readonly Problem[]>();
      const messages = new Set<string>();
      const locate = ({ failure, folder }: FolderFailure, isRelevant: (path: string) => boolean): void => {
        if (failure.fileProblems.length === 0) messages.add(failure.message);
        for (const file of failure.fileProblems) {
          const path = paths.resolve(folder, file.path);
          if (isRelevant(path)) located.set(path, file.problems);
        }
      };
      for (const each of failures) locate(each, () => true);
      // A bibliography that no configuration names any more is not reported.
      for (const each of bibliographyFailures.values()) locate(each, (path) => bibliographies.has(path));
      for (const path of located.keys()) used.add(path);
      updateTexts(used);
      updateProblems(located);
      for (const message of messages) if (!shownMessages.has(message)) onMessage(message);
      shownMessages = messages;
    },
  };
}

interface CollectedFiles {
  /** Configurations and locks. */
  readonly used: Set<string>;
  readonly bibliographies: ReadonlySet<string>;
  readonly failures: Iterable<FolderFailure>;
}

function collect({ paths }: Files, contexts: Iterable<FolderContext>): CollectedFiles {
  const used = new Set<string>();
  const bibliographies = new Set<string>();
  const failures = new Map<Failure, FolderFailure>();
  const seen = new Set<unknown>();
  for (const { context, folder } of contexts) {
    const { failure, lockFailure, configuration, unread = [] } = context;
    if (failure) failures.set(failure, { failure, folder });
    for (const each of unread) failures.set(each.failure, { failure: each.failure, folder });
    if (lockFailure) failures.set(lockFailure, { failure: lockFailure, folder });
    if (!configuration || seen.has(configuration)) continue;
    seen.add(configuration);
    if (configuration.missing)
      failures.set(configuration.missing.failure, { failure: configuration.missing.failure, folder });
    if (configuration.path !== undefined) used.add(configuration.path);
    used.add(lockPathOf(paths, configuration));
    for (const { path } of configuration.bibliography) bibliographies.add(path);
  }
  return { used, bibliographies, failures: failures.values() };
}
