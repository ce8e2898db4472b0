import { readFileSync } from 'node:fs';

interface RootManifest {
  readonly repository: { readonly type: string; readonly url: string };
  readonly homepage: string;
  readonly bugs: { readonly url: string };
}

export interface Addresses {
  /** The fields for the manifest of a package. */
  readonly manifest: RootManifest;
  /** Where the pictures of the package are, without a slash at the end. */
  readonly pictures: string;
  /** Where people read the other files of the package. */
  readonly pages: string;
}

/**
 * The addresses of the project, from the `package.json` of the repository. A publisher sets them there, once.
 *
 * @param folder the folder of the package in the repository
 */
export function addressesOf(file: string | URL, folder: string): Addresses {
  const { repository, homepage, bugs } = JSON.parse(readFileSync(file, 'utf8')) as RootManifest;
  const base = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  return {
    manifest: { repository, homepage, bugs },
    pictures: `${base}/raw/HEAD/${folder}`,
    pages: `${base}/blob/HEAD/${folder}`,
  };
}
