import type { StatusInWords, WorkbookMessages } from '../workbook.ts';
import { counted, formatList } from './format.ts';
import { institutionNames } from './metadata.ts';

/** "2010 a 2013", or the one year. */
function yearSpan(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first) : `${first} a ${last}`;
}

/** "a la policía", "al ministerio público". */
function to(institution: string): string {
  return `a ${institution}`.replace(/^a el /, 'al ');
}

/** "K incluido en otra categoría, L no recopilado"; remarks in brackets are left out. */
function statusList(statuses: readonly StatusInWords[]): string {
  return statuses
    .map(({ status, label }) => `${status} ${label.replace(/ \(.*\)$/, '').toLowerCase()}`)
    .join(', ');
}

/** The blank workbook in Spanish. */
export const workbookMessages: WorkbookMessages = {
  documentTitle: (instrument, cycle) => `${instrument}, ciclo de ${cycle}`,
  frontPage: {
    sheet: 'Portada',
    cycle: (cycle) => `Ciclo de ${cycle}`,
    file: (title) => title.toUpperCase(),
    partOfFile: (title, institution) =>
      `${title.toUpperCase()}: cuadros destinados ${to(institution)}`,
    referenceYear: (year, years) => `Año de referencia ${year}, con datos de ${yearSpan(years)}`,
    addressTitle: 'Al funcionario encargado de la coordinación',
    address: [
      'En este archivo se recopilan datos sobre la delincuencia y sobre la labor del sistema de justicia penal. Ninguna institución dispone por sí sola de todos ellos. Le rogamos que remita las hojas a la policía, al ministerio público, a los tribunales, a la administración penitenciaria y a la autoridad encargada de las encuestas de victimización; en la lista de hojas que figura más abajo se indica quién suele responder a cada una.',
      'Reúna las respuestas en un solo ejemplar de este archivo, examine los datos en su conjunto y envíe ese único ejemplar como respuesta de su país. Las consultas al respecto se dirigirán al funcionario cuyo nombre se indique a continuación.',
    ],
    partAddressTitle: (institution) => to(institution).replace(/^a/, 'A'),
    partAddress: [
      'Este archivo es una parte del cuestionario: contiene únicamente los cuadros a los que suele responder su institución. Las demás instituciones reciben otras partes.',
      'Devuelva este archivo al funcionario encargado de la coordinación que se indica a continuación, quien reunirá las partes en una sola respuesta. No modifique el nombre del funcionario.',
    ],
    officerTitle: 'Funcionario encargado de la coordinación',
    country: 'País',
    contentsTitle: 'Hojas de este archivo',
    contentsSheet: 'Hoja',
    contentsTables: 'Contenido',
    contentsInstitutions: 'Institución informante habitual',
    instructions: 'Cómo completar este archivo; significado de los signos y de los estados',
    tables: (numbers) => `${numbers.length === 1 ? 'Cuadro' : 'Cuadros'} ${formatList(numbers)}`,
    institutions: (names) => formatList(names),
  },
  instructions: {
    sheet: 'Instrucciones',
    title: 'Instrucciones',
    asked: {
      title: 'Qué se solicita',
      years: (referenceYear, years) =>
        years.length === 1
          ? `En este ciclo se solicitan únicamente datos del año de referencia ${referenceYear}.`
          : `En este ciclo se solicitan datos del año de referencia ${referenceYear}. Cada fila tiene una columna para cada uno de los años ${yearSpan(years)}: los datos enviados anteriormente pueden repetirse o corregirse.`,
      volume: (tables, lines, years) =>
        `El archivo contiene ${counted(tables, 'cuadro', 'cuadros')} con ${counted(lines, 'fila', 'filas')}; cada fila abarca ${counted(years.length, 'año', 'años')}. Complete lo que su país pueda proporcionar; un cuadro incompleto también es útil.`,
      period:
        'Proporcione los datos del año civil. Si solo existen datos de otro período, por ejemplo, un año fiscal, introdúzcalos e indique el período en el comentario. Cuando los datos se refieran a un día determinado (personas recluidas, personal, población), indique ese día en el comentario.',
    },
    steps: {
      title: 'Cómo completar el archivo',
      lines: [
        'Escriba o pegue los datos solo en las celdas sombreadas. Los años de una fila figuran uno al lado del otro, de modo que se puede pegar un bloque de una sola vez; pegue los valores sin formato.',
        'Introduzca los recuentos como números enteros, sin texto, símbolos ni llamadas de nota. Introduzca los porcentajes como números de 0 a 100. Cuando no haya dato, puede escribir en su lugar uno de los signos que se indican más abajo.',
        'Cuente lo que indica la fila. Si su definición difiere de la que corresponde al código de clasificación que figura junto a la fila (Clasificación Internacional de Delitos con Fines Estadísticos, ICCS, versión 1.0), introduzca su dato, asígnele el estado D y describa la diferencia en el comentario.',
        'Las filas situadas bajo las palabras «de ese total» forman parte de la fila que las precede. No calcule un total que no conste en sus registros: introduzca lo que esté registrado y explique en el comentario por qué las partes difieren del total.',
      ],
    },
    zero: {
      title: 'Cero, celda en blanco y dato faltante',
      lines: [
        'Introduzca 0, o el signo de valor nulo, cuando se conozca el dato y el resultado del recuento sea cero.',
        'Deje la celda en blanco cuando no haya dato. Una celda en blanco sin estado significa que falta el dato. Nunca se interpreta como cero.',
        'Si sabe por qué no hay dato, indíquelo: escriba un signo en lugar del dato o elija el estado K, L, M o Q.',
      ],
    },
    marks: {
      title: 'Signos en lugar de un dato',
      intro:
        'Estos signos pueden escribirse en las celdas destinadas a los datos. Son los mismos en todos los idiomas. El estado que se elija junto al dato prevalece sobre el signo.',
      mark: 'Signo',
      meaning: 'Significado',
      use: 'Cuándo se utiliza',
      meanings: {
        'not-available': {
          meaning: 'No disponible',
          use: 'El dato existe o puede existir, pero no se ha obtenido. La celda también puede dejarse en blanco.',
        },
        'not-applicable': {
          meaning: 'No aplicable',
          use: 'La categoría no existe en el país, por lo que no puede haber dato.',
        },
        nil: { meaning: 'Valor nulo', use: 'El dato es cero: equivale a escribir 0.' },
        'included-elsewhere': {
          meaning: 'Incluido en otra parte',
          use: 'La cantidad está incluida en el dato de otra fila. Indique en el comentario de qué fila se trata.',
        },
        confidential: {
          meaning: 'Confidencial',
          use: 'El dato existe, pero no puede divulgarse.',
        },
      },
    },
    statuses: {
      title: 'Estados',
      intro:
        'Cada dato tiene una celda de estado en la columna de su año. Elija un estado de la lista o deje la celda en blanco: un dato sin estado es un valor normal; una celda en blanco sin estado es un dato faltante.',
      code: 'Estado',
      label: 'Significado',
      use: 'Cuándo se utiliza',
      with: { value: 'Junto a un dato', 'no-value': 'En lugar de un dato' },
    },
    checks: {
      title: 'Comprobaciones al introducir los datos',
      lines: [
        'En las columnas «Comprobaciones» se comparan los totales con sus partes, para cada año, en el mismo cuadro y con otros cuadros. Permanecen vacías mientras no se detecten errores; cuando los datos difieren, indican la diferencia.',
        'Las comprobaciones dependen de que haya datos: una celda en blanco nunca se considera cero, y solo se advierte de que la suma de las partes es inferior al total cuando se han introducido todas ellas. Si fallan varias comparaciones, los avisos aparecen uno después de otro.',
        'Las comprobaciones no le impiden continuar. Si los datos son correctos a pesar de la diferencia, manténgalos y explique el motivo en el comentario.',
      ],
    },
    sources: {
      title: 'Fuente y comentario',
      lines: [
        'Fuente: la institución y la publicación o el registro de que proceden los datos de la fila.',
        'Comentario: todo lo que sea necesario saber para utilizar los datos: una definición o una unidad de recuento diferentes, un cambio de método, los lugares o las autoridades que no están comprendidos, el motivo de una variación importante. Si el comentario se refiere a un solo año, comience por indicar ese año.',
      ],
    },
    colours: {
      title: 'Colores y símbolos',
      input: 'Celda sombreada con borde: debe completarse.',
      fixed:
        'Celda blanca: texto fijo. No se puede modificar; sí se puede aumentar el ancho de las columnas y el alto de las filas.',
      header:
        'Banda oscura: encabezamientos de las columnas. Permanece a la vista y se repite en cada página impresa.',
      check:
        'Texto en negrita en una celda con borde: una comprobación. Deben revisarse los datos correspondientes.',
      note: 'Pequeño triángulo en la esquina de una celda: una nota con la definición, que se muestra al situar el puntero sobre la celda.',
      example: 'Ejemplo',
    },
    notAsked: {
      title: 'Cuadros que no se solicitan en este ciclo',
      intro:
        'Algunos cuadros y filas se solicitan solo cada dos años. En este ciclo se omiten sus números y no es necesario proporcionar los datos correspondientes.',
      lines: 'Filas que se omiten en los cuadros solicitados:',
      none: 'En este ciclo se solicitan todos los cuadros del cuestionario.',
    },
    about: {
      title: 'Acerca de este libro de trabajo',
      edition: (title, edition) => `${title}. ${edition}.`,
      evidence:
        'Los cuadros y las filas se basan en lo que se conoce públicamente del cuestionario; algunas filas se han deducido de datos publicados.',
      layout:
        'La presentación de este libro de trabajo es la del programa con que se ha elaborado. En caso de discrepancia con el cuestionario distribuido por la Oficina de las Naciones Unidas contra la Droga y el Delito, prevalece ese cuestionario.',
    },
  },
  statusUse: {
    A: 'El dato no requiere ninguna observación. La celda también puede dejarse en blanco.',
    B: 'El dato no es comparable con el del año anterior: ha cambiado la definición, la cobertura o el método.',
    D: 'El dato responde a una definición distinta de la solicitada.',
    E: 'El dato es una estimación y no un recuento de registros.',
    P: 'El dato todavía puede cambiar.',
    W: 'El dato incluye también lo que corresponde a otra fila. Indique en el comentario de qué fila se trata.',
    K: 'La cantidad está incluida en el dato de otra fila. Indique en el comentario de qué fila se trata.',
    L: 'Ninguna institución recopila esta información.',
    M: 'La categoría no existe en el país, por lo que no puede haber dato.',
    O: 'La información existe o puede existir, pero no se ha obtenido. La celda también puede dejarse en blanco.',
    Q: 'El dato existe, pero no puede divulgarse.',
  },
  chapterSheet: {
    title: (number, title) => `${number}  ${title}`,
    tableTitle: (number, title) => `Cuadro ${number}  ${title}`,
    facts: ({ unit, exceptions, time, institution }) => {
      const others = exceptions.map((each) => `${each.unit} en la fila «${each.row}»`).join('; ');
      const units = others === '' ? unit : `${unit} (${others})`;
      const when = time === 'flow' ? 'durante el año' : 'en un día determinado del año';
      return `Unidad de recuento: ${units}, ${when}. Institución informante habitual: ${institution}.`;
    },
    divides: {
      sum: (row, table) => `La suma de las filas es igual a «${row}» (cuadro ${table}).`,
      'at-most': (row, table) => `La suma de las filas no supera «${row}» (cuadro ${table}).`,
      'of-which': (row, table) => `Cada fila es una parte de «${row}» (cuadro ${table}).`,
    },
    rowPath: (labels) => labels.join(', '),
    group: (parent, label) => `${parent}, ${label}`,
    label: 'Concepto',
    category: 'Categoría',
    classification: 'Clasificación',
    iccs: (codes, tags) => `ICCS ${[...codes, ...tags].join(', ')}`,
    figures: 'Datos',
    status: 'Estado',
    checks: 'Comprobaciones',
    source: 'Fuente',
    comment: 'Comentario',
  },
  note: {
    iccs: (code, title) => `ICCS ${code}: ${title}`,
    variable: (tag, label) => `Solo si se aplica la variable ${tag}: ${label}`,
    includes: (terms) => `Por ejemplo: ${terms.join('; ')}`,
    unit: (unit) => `Unidad de recuento: ${unit}`,
  },
  checks: {
    parts: 'Partes',
    table: (number) => `Cuadro ${number}`,
    over: (parts, difference) => `${parts}: ${difference} más que el total`,
    short: (parts, difference) => `${parts}: ${difference} menos que el total`,
    moreThanWhole: (difference) => `${difference} más que el conjunto`,
    moreThanTable: (table, difference) => `${difference} más que en el cuadro ${table}`,
  },
  institutions: institutionNames,
  inputRules: {
    count: {
      title: 'Se requiere un número entero',
      text: (marks) =>
        `Introduzca un número entero igual o superior a 0, sin texto ni símbolos. Si no hay dato, deje la celda en blanco y elija un estado, o escriba uno de estos signos: ${marks}`,
    },
    percent: {
      title: 'Se requiere un porcentaje',
      text: (marks) =>
        `Introduzca un número de 0 a 100, por ejemplo 12.5. Si no hay dato, deje la celda en blanco y elija un estado, o escriba uno de estos signos: ${marks}`,
    },
    status: {
      title: 'Estado no incluido en la lista',
      text: 'Elija una letra de la lista o deje la celda en blanco. El significado de las letras se explica en la hoja «Instrucciones».',
      promptTitle: 'Estado del dato',
      prompt: (withFigure, withoutFigure) =>
        `Con dato: ${statusList(withFigure)}. Sin dato: ${statusList(withoutFigure)}.`,
    },
  },
  printedPage: {
    header: (instrument, cycle) => `${instrument}, ciclo de ${cycle}`,
    page: (page, pages) => `Página ${page} de ${pages}`,
  },
};
