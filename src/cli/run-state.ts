/** What a command leaves behind for the caller of the program. */
export interface RunState {
  exitCode: number;
}
