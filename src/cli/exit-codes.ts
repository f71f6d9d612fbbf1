/** What a command says to the program that called it. */
export const exitCodes = {
  nothingSevere: 0,
  /** There are findings of severity error. */
  errorsFound: 1,
  /** Wrong input or usage; nothing was written. */
  wrongInput: 2,
  bug: 70,
} as const;
