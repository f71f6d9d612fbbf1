/** Settings of a throw-away LibreOffice profile: where they are, their names and values. */
const settings: readonly [path: string, name: string, value: string][] = [
  // 0 is "always". Otherwise results stored by Excel are kept, even with fullCalcOnLoad.
  ['Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0'],
  ['Office.Calc/Formula/Load', 'ODFRecalcMode', '0'],
  // 2 is "never": links to other workbooks keep the values stored with them.
  ['Office.Calc/Content/Update', 'Link', '2'],
  // 3 is "very high": only macros from trusted folders, and a new profile trusts none.
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  // Decimal signs in texts must not depend on the language of the machine.
  ['Setup/L10N', 'ooSetupSystemLocale', 'en-US'],
];

/** `user/registrymodifications.xcu` of a profile that calculates everything and runs nothing. */
export const profileSettings = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
  ...settings.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  ),
  '</oor:items>',
  '',
].join('\n');
