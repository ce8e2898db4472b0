/** Whether somebody still waits for an answer; to be looked at after each wait. */
export interface Cancellation {
  readonly isCancelled: boolean;
}
