import type { Problem } from '../../problems.ts';

/** Which cell a part of a module came from. */
export interface Place {
  sheet: string;
  address: string;
}

/** Places by path in the module (`/tables/0/rows/1/label`) or id (`hate-crime/1.1/offences`). */
export class Places {
  readonly #places = new Map<string, Place>();
  readonly #lines = new Map<string, { sheet: string; address(property: string): string }>();

  /** The cell of one value. */
  set(path: string, place: Place): void {
    this.#places.set(path, place);
  }

  /** The line that a part of the module is made from, with the cell of each of its properties. */
  setLine(path: string, sheet: string, address: (property: string) => string): void {
    this.#lines.set(path, { sheet, address });
  }

  /** Another name of a part whose line is known. */
  alias(id: string, path: string): void {
    const line = this.#lines.get(path);
    if (line !== undefined) this.#lines.set(id, line);
  }

  /** The problem with its cell in place of the path, where the cell is known. */
  placed(problem: Problem): Problem {
    if (!('path' in problem)) return problem;
    const property = 'property' in problem ? problem.property : undefined;
    const at = this.#find(problem.path, property);
    if (at === undefined) return problem;
    // Ids stay in the sentence; paths into the file that a worksheet stands for say nothing.
    return { ...problem, at, path: problem.code === 'instrument-invalid' ? problem.path : '/' };
  }

  #find(path: string, property: string | undefined): Place | undefined {
    const full = property === undefined ? path : `${path === '/' ? '' : path}/${property}`;
    for (let rest = full; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('/')))) {
      const exact = this.#places.get(rest);
      if (exact !== undefined) return exact;
      const line = this.#lines.get(rest);
      if (line !== undefined) {
        const below = full.slice(rest.length + 1).split('/')[0] ?? '';
        return { sheet: line.sheet, address: line.address(below) };
      }
    }
    return undefined;
  }
}
