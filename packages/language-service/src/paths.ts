export function fileName(uri: string): string {
  return decodePath(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Decodes part of a URI. Invalid escapes stay as they are. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The paths of files below the folder that contains all of them and the file `from`: `drafts/a b.md` for
 * `file:///w/drafts/a%20b.md` if `from` is `file:///w/c.md`.
 */
export function shortPaths(uris: readonly string[], from: string | undefined): readonly string[] {
  const all = from === undefined ? uris : [...uris, from];
  let folder = folderOf(all[0] ?? '');
  while (folder !== '' && !all.every((uri) => uri.startsWith(folder))) folder = folderOf(folder.slice(0, -1));
  return uris.map((uri) => decodePath(uri.slice(folder.length)));
}

/** The folder with its trailing slash, or `''`. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The path from one file to another, `../reports/a b.md`. Undefined if the URIs have different schemes or hosts. */
export function relativePath(from: string, to: string): string | undefined {
  const source = parseUri(from);
  const target = parseUri(to);
  if (!source || !target || source.root !== target.root) return undefined;
  const up = source.segments.slice(0, -1);
  let same = 0;
  while (same < up.length && same < target.segments.length - 1 && up[same] === target.segments[same]) same++;
  return [...up.slice(same).map(() => '..'), ...target.segments.slice(same)].join('/');
}

const URI = /^([a-z][a-z\d+.-]*:(?:\/\/[^/]*)?)\/(.*)$/i;

function parseUri(uri: string): { readonly root: string; readonly segments: readonly string[] } | undefined {
  const [, root, path] = URI.exec(uri) ?? [];
  if (root === undefined || path === undefined) return undefined;
  return { root: root.toLowerCase(), segments: path.split('/').map(decodePath) };
}
