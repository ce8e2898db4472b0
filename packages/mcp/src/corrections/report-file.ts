import type { Pause } from '@findings/check/editor';
import type { CorrectionAnswer, Operation, Units } from '@findings/core';

/** A report of the folder, as it is on the disk now. */
export interface ReportFile {
  readonly key: string;
  /** Its path, for messages. */
  readonly name: string;
  readonly hash: string;
  /** Whether there is a layout file. */
  readonly hasLayout: boolean;
  /** @throws ToolError if the report cannot be corrected, or its layout file is damaged */
  units(options?: { readonly hasLayout?: boolean }): Units;
  /**
   * Applies operations without writing.
   *
   * @param by a person also decides what the engine does not leave to an assistant
   * @throws ToolError if the report cannot be corrected, or a proposal cannot be read
   */
  try(operations: readonly Operation[], by: 'assistant' | 'reviewer', pause: Pause): Promise<TriedCorrection>;
}

/** What operations would do to a report, and to the proposals of the folder that cite it. */
export interface TriedCorrection {
  readonly answer: CorrectionAnswer;
  readonly isChanged: boolean;
  /** The units afterwards. */
  readonly units: Units;
  readonly citations: readonly {
    proposal: string;
    /** Citations that are rewritten, as `old → new`. */
    moved: string[];
    /** Ids that name nothing afterwards. */
    broken: string[];
  }[];
  /** Proposals that fail the check now, and would pass it. */
  readonly newlyPassing: readonly string[];
  /** Files whose citations are not known, such as Word documents. */
  readonly unread: readonly string[];
  /**
   * Writes the report, and the citations and pins that move along: all of it, or nothing.
   *
   * @returns the proposals that were changed, with the number of their citations
   * @throws ToolError that names the file that could not be written
   */
  write(): Promise<readonly { readonly name: string; readonly count: number }[]>;
}
