import type { Paths } from '@findings/project';

/** Like `node:path/posix`, which browsers do not have. */
export const posixPaths: Paths = {
  sep: '/',
  resolve: (from, path) => normalized(path.startsWith('/') ? path : `${from}/${path}`),
  join: (folder, name) => normalized(`${folder}/${name}`),
  dirname: (path) => path.slice(0, path.lastIndexOf('/')) || '/',
  basename: (path) => path.slice(path.lastIndexOf('/') + 1),
  relative: (from, to) => {
    const start = partsOf(normalized(from));
    const end = partsOf(normalized(to));
    let common = 0;
    while (common < start.length && start[common] === end[common]) common++;
    return [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/');
  },
  isAbsolute: (path) => path.startsWith('/'),
};

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of partsOf(path)) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
