/**
 * The path from one file to another as a document would write it: `../reports/a b.md` from URIs of one file system;
 * undefined for those of different ones.
 */
export function relativePath(from: string, to: string): string | undefined {
  const one = segments(from);
  const other = segments(to);
  if (!one || !other || one.root !== other.root) return undefined;
  const up = one.path.slice(0, -1);
  let same = 0;
  while (same < up.length && same < other.path.length - 1 && up[same] === other.path[same]) same++;
  return [...up.slice(same).map(() => '..'), ...other.path.slice(same)].join('/');
}

const uri = /^([a-z][a-z\d+.-]*:(?:\/\/[^/]*)?)\/(.*)$/i;

function segments(text: string): { readonly root: string; readonly path: readonly string[] } | undefined {
  const [, root, path] = uri.exec(text) ?? [];
  if (root === undefined || path === undefined) return undefined;
  return { root: root.toLowerCase(), path: path.split('/').map(decoded) };
}

/** A URI that a client wrote wrongly stays as it is. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
