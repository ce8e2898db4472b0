import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Returns the real paths of folders. Resolves each part of a path once, where `realpath` resolves all parts for every folder.
 * That takes cubic time in a deep folder.
 */
export class RealPaths {
  private readonly known = new Map<string, string | undefined>();

  /**
   * @param path absolute
   * @returns undefined if the folder does not exist (any more)
   */
  of(path: string): string | undefined {
    if (!this.known.has(path)) this.known.set(path, this.resolve(path));
    return this.known.get(path);
  }

  private resolve(path: string): string | undefined {
    const parent = dirname(path);
    if (parent === path) return path;
    try {
      if (lstatSync(path).isSymbolicLink()) return realpathSync(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
    const real = this.of(parent);
    return real === undefined ? undefined : join(real, basename(path));
  }
}
