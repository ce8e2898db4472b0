/**
 * What a person would call files: their paths below the folder that all of them are in, and `from` with them.
 * `file:///w/drafts/a%20b.md` beside `file:///w/c.md` is `drafts/a b.md`.
 */
export function shortPaths(uris: readonly string[], from: string | undefined): readonly string[] {
  const all = from === undefined ? uris : [...uris, from];
  let shared = folderOf(all[0] ?? '');
  while (shared !== '' && !all.every((uri) => uri.startsWith(shared))) shared = folderOf(shared.slice(0, -1));
  return uris.map((uri) => decoded(uri.slice(shared.length)));
}

/** With its last slash; empty where there is none. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
