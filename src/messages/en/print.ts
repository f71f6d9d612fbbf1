/** Why there is no PDF, and what a person can do. */
export const noPdf = {
  'no-browser': (variable: string) =>
    `No PDF was made: no Chromium, Chrome or Edge was found on this computer. Say where it is in ${variable}, or open report.html in any browser and print it to PDF.`,
  'not-started': (variable: string) =>
    `No PDF was made: the browser could not be started. Say where another one is in ${variable}, or open report.html in any browser and print it to PDF.`,
  'time-limit': () =>
    'No PDF was made: the browser did not finish within two minutes. Open report.html in any browser and print it to PDF.',
  'no-file': () =>
    'No PDF was made: the browser wrote none. Open report.html in any browser and print it to PDF.',
} as const;
