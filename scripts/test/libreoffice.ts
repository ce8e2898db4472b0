import { canInstall, install } from './debian.ts';
import { findExecutable, isExecutable } from './executable.ts';
import type { Outcome } from './step.ts';

const files = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The installed LibreOffice: the file in `SOFFICE`, or one with a usual name. */
export function findLibreOffice(): string | undefined {
  const named = process.env['SOFFICE'] ?? '';
  return isExecutable(named) ? named : findExecutable(['soffice', 'libreoffice'], files);
}

/** Installs Debian's LibreOffice Writer if possible. Otherwise reports that it is missing. */
export async function provideLibreOffice(): Promise<Outcome> {
  const found = findLibreOffice();
  if (found !== undefined) return { passed: true, output: `LibreOffice: ${found}\n` };
  if (!canInstall()) {
    const skipReason =
      'LibreOffice is missing, so the tests of Word comments are skipped. Install LibreOffice, or set SOFFICE to its path.';
    return { passed: true, output: `${skipReason}\n`, skipReason };
  }
  const output = await install('libreoffice-writer');
  const office = findLibreOffice();
  return office === undefined
    ? { passed: false, output: `${output}Debian's LibreOffice could not be installed.\n` }
    : { passed: true, output: `Installed Debian's LibreOffice: ${office}\n` };
}
