import { EventEmitter, FileChangeType, FileSystemError, FileType } from 'vscode';
import type { FileChangeEvent, FileStat, FileSystemProvider, Uri } from 'vscode';

/** An in-memory file system, like that of a repository that is open in a browser. */
export function memoryFiles(): FileSystemProvider {
  const texts = new Map<string, Uint8Array>();
  const { event: onDidChangeFile, fire } = emitting();
  const below = ({ path }: Uri): readonly string[] => {
    const start = path.endsWith('/') ? path : `${path}/`;
    return [...texts.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
  };
  const read = (uri: Uri): Uint8Array => {
    const bytes = texts.get(uri.path);
    if (!bytes) throw FileSystemError.FileNotFound(uri);
    return bytes;
  };
  const put = (uri: Uri, bytes: Uint8Array): void => {
    const type = texts.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    texts.set(uri.path, bytes);
    fire([{ type, uri }]);
  };
  const remove = (uri: Uri): void => {
    for (const name of [uri.path, ...below(uri).map((rest) => `${uri.path}/${rest}`)]) texts.delete(name);
    fire([{ type: FileChangeType.Deleted, uri }]);
  };
  return {
    onDidChangeFile,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri): FileStat => {
      const isFolder = uri.path === '/' || below(uri).length > 0;
      const size = isFolder ? 0 : read(uri).length;
      return { type: isFolder ? FileType.Directory : FileType.File, ctime: 0, mtime: ++time, size };
    },
    readDirectory: (uri) => {
      const names = new Map(
        below(uri).map((rest): [string, FileType] => {
          const [name = '', ...more] = rest.split('/');
          return [name, more.length > 0 ? FileType.Directory : FileType.File];
        }),
      );
      return [...names];
    },
    createDirectory: () => undefined,
    readFile: read,
    writeFile: put,
    delete: remove,
    rename: (from, to) => {
      put(to, read(from));
      remove(from);
    },
  };
}

/** Increases with each write, even within a millisecond. */
let time = 0;

function emitting() {
  const emitter = new EventEmitter<FileChangeEvent[]>();
  return { event: emitter.event, fire: (changes: FileChangeEvent[]) => emitter.fire(changes) };
}
