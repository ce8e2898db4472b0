import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** The source folder of the extension. */
export const extension = join(import.meta.dirname, '../../apps/vscode');

/** Copies the built extension with its complete manifest, which the build writes. */
export function copyExtension(folder: string): void {
  for (const part of ['dist', 'dist-test', 'images', 'l10n', 'media', 'dist/manifest'])
    cpSync(join(extension, part), part === 'dist/manifest' ? folder : join(folder, part), { recursive: true });
}
