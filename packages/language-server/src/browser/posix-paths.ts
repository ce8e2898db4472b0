import type { Paths } from '@findings/project';

/** Paths with `/`, as `node:path` has them, where that is not. */
export const posixPaths: Paths = {
  sep: '/',
  resolve: (from, path) => normal(path.startsWith('/') ? path : `${from}/${path}`),
  join: (folder, name) => normal(`${folder}/${name}`),
  dirname: (path) => path.slice(0, path.lastIndexOf('/')) || '/',
  basename: (path) => path.slice(path.lastIndexOf('/') + 1),
  relative: (from, to) => {
    const start = partsOf(normal(from));
    const end = partsOf(normal(to));
    let same = 0;
    while (same < start.length && start[same] === end[same]) same++;
    return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
  },
  isAbsolute: (path) => path.startsWith('/'),
};

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of partsOf(path)) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
