import {
  arrestsByRecidivism,
  corruptionCases,
  corruptionPersons,
  policeStrength,
} from './police-agencies.ts';
import { policeArrests, policeJuveniles } from './police-arrests.ts';
import { policeDisposals, policeDisposalsWomen } from './police-disposals.ts';
import { policeOffences } from './police-offences.ts';
import {
  culpableHomicideVictims,
  firearmMurderVictims,
  murderVictims,
  rapeVictims,
} from './police-victims.ts';
import {
  prisonAdmissions,
  prisonDeaths,
  prisonFacilitiesAndCapacity,
  prisonStaff,
} from './prison-estate.ts';
import { prisonInmates, prisonInmatesByAge, undertrialDetention } from './prison-inmates.ts';
import { prisonInmatesByOffence } from './prison-offences.ts';
import type { Run } from './reading.ts';
import type { Tidy } from './tidy.ts';

/** Makes every tidy file from the raw folder. Remarks are added to `run.remarks`. */
export function allTables(run: Run): Tidy[] {
  const inmates = prisonInmates(run);
  return [
    policeOffences(run),
    murderVictims(run),
    culpableHomicideVictims(run),
    firearmMurderVictims(run),
    rapeVictims(run),
    policeArrests(run),
    arrestsByRecidivism(run),
    policeJuveniles(run),
    policeDisposals(run),
    policeDisposalsWomen(run),
    corruptionCases(run),
    corruptionPersons(run),
    policeStrength(run),
    inmates,
    prisonInmatesByAge(run, inmates),
    prisonInmatesByOffence(run),
    undertrialDetention(run, inmates),
    ...prisonFacilitiesAndCapacity(run),
    prisonDeaths(run),
    prisonAdmissions(run),
    prisonStaff(run),
  ];
}
