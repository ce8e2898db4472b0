import type { Files } from '@findings/project';

/** A path where nothing is: `a.md`, or else `a-2.md`… */
export function unusedPath({ paths, kindOf }: Files, path: string): string {
  const name = paths.basename(path);
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = path;
  for (let number = 2; kindOf(free) !== undefined; number++) {
    free = paths.join(paths.dirname(path), `${stem}-${number}${end}`);
  }
  return free;
}
