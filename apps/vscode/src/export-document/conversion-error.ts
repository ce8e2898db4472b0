/** Why a document could not be converted. */
export type ConversionFailure =
  | { readonly type: 'cancelled' }
  | { readonly type: 'no-pandoc' | 'no-pdf-program' }
  /** The program that a setting names does not exist. */
  | { readonly type: 'wrong-setting'; readonly setting: 'pandocPath' | 'quartoPath'; readonly path: string }
  | { readonly type: 'old-pandoc'; readonly version: string }
  | { readonly type: 'failed'; readonly program: string; readonly status?: number; readonly message: string };

export class ConversionError extends Error {
  override readonly name = 'ConversionError';
  constructor(readonly failure: ConversionFailure) {
    super(failure.type === 'failed' ? failure.message : failure.type);
  }
}
