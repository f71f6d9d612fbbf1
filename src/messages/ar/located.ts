import type { LocatedDetails } from '../../checks/details.ts';
import type { Names } from '../names.ts';
import { agreeing, counted, formatNumber } from './format.ts';
import { nouns } from './nouns.ts';

/**
 * " والخلية الأرجح أن تكون خاطئة هي «…»: لو كانت قيمتها 427,474 لتحققت القاعدة." Empty where the rules
 * together point to no cell.
 */
export function pointing(
  culprit: string | null,
  { changes, mends = 1, fitting, others }: LocatedDetails,
  names: Names,
): string {
  if (culprit === null || changes === undefined) return '';
  const cell = `والخلية الأرجح أن تكون خاطئة هي «${names.cell(culprit)}»`;
  const rules = agreeing(
    mends,
    'القاعدة',
    'القاعدتان اللتان لا تتحققان معها',
    `القواعد التي لا تتحقق معها، وعددها ${formatNumber(mends)}`,
  );
  if (changes === 1) {
    const change =
      fitting === undefined ? 'لو تغيرت قيمتها' : `لو كانت قيمتها ${formatNumber(fitting)}`;
    const unless = others === 'none' ? ' ولا يكفي لذلك تغيير أي رقم آخر وحده.' : '';
    return ` ${cell}: ${change} لتحققت ${rules}.${unless}`;
  }
  const together = `يلزم تغيير ${counted(changes, changedFigures)} على الأقل كي تتحقق ${rules}`;
  const it = agreeing(changes, 'وهو', 'وأحدهما', 'ومنها');
  const its = fitting === undefined ? '' : ` التي ينبغي أن تصبح قيمتها ${formatNumber(fitting)}`;
  const unless = others === 'none' ? ' ولا يكفي لذلك هذا العدد من الأرقام من دونها.' : '';
  return ` ${cell}: ${together}، ${it} رقم هذه الخلية${its}.${unless}`;
}

const changedFigures = { ...nouns.figure, two: 'رقمين' };
