import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/** The folders in which installers put programs. An editor that was started from a desktop may have a short `PATH`. */
function usualFolders(): readonly string[] {
  const { LOCALAPPDATA = '', ProgramFiles = 'C:\\Program Files' } = process.env;
  if (process.platform === 'win32') {
    const local =
      LOCALAPPDATA === '' ? [] : ['Pandoc', 'Programs\\Quarto\\bin'].map((name) => join(LOCALAPPDATA, name));
    return [...local, ...['Pandoc', 'Quarto\\bin', 'LibreOffice\\program'].map((name) => join(ProgramFiles, name))];
  }
  const shared = ['/usr/local/bin', '/usr/bin', '/opt/quarto/bin', '/snap/bin', join(homedir(), '.local/bin')];
  if (process.platform !== 'darwin') return shared;
  const applications = ['/Applications/quarto/bin', '/Applications/LibreOffice.app/Contents/MacOS'];
  return ['/opt/homebrew/bin', '/opt/local/bin', '/Library/TeX/texbin', ...applications, ...shared];
}

/** The first of these programs in `PATH` or in the usual folders. Relative folders in `PATH` are not searched. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute), ...usualFolders()];
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending))).find(isProgram);
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
