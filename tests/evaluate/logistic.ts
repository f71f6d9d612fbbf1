/** Weights of a logistic regression, in the units of its features. */
export interface Logistic {
  intercept: number;
  weights: number[];
}

/** Penalty on squared standardized weights: little, to keep features alike from fighting. */
const ridge = 0.1;

/**
 * Logistic regression by Newton's method with a ridge penalty; rows of `yes` and `no` have the
 * given weights each. Features without spread get no weight.
 */
export function logistic(
  yes: readonly (readonly number[])[],
  no: readonly (readonly number[])[],
  weightOfYes: number,
  weightOfNo: number,
): Logistic {
  const rows = [...yes, ...no];
  const width = rows[0]?.length ?? 0;
  const { means, spreads } = momentsOf(rows, width);
  const standard = rows.map((row) => [
    1,
    ...row.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  ]);
  const solution: number[] = new Array(width + 1).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const { gradient, curvature } = derivatives(standard, yes.length, solution, [
      weightOfYes,
      weightOfNo,
    ]);
    const step = solved(curvature, gradient).map((value) => Math.max(-2, Math.min(2, value)));
    step.forEach((value, at) => {
      solution[at] = (solution[at] ?? 0) + value;
    });
    if (step.every((value) => Math.abs(value) < 1e-6)) break;
  }
  const [intercept = 0, ...scaled] = solution;
  const weights = scaled.map((value, at) => value / (spreads[at] ?? 1));
  return {
    weights,
    intercept: weights.reduce((sum, weight, at) => sum - weight * (means[at] ?? 0), intercept),
  };
}

function momentsOf(rows: readonly (readonly number[])[], width: number) {
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0));
  const means = columns.map((column) => column.reduce((a, b) => a + b, 0) / column.length);
  const spreads = columns.map((column, at) => {
    const mean = means[at] ?? 0;
    const spread = Math.sqrt(
      column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length,
    );
    // What hardly differs says nothing: infinity gives it no weight.
    return spread > 1e-9 ? spread : Number.POSITIVE_INFINITY;
  });
  return { means, spreads };
}

function derivatives(
  rows: readonly (readonly number[])[],
  yes: number,
  solution: readonly number[],
  [weightOfYes, weightOfNo]: readonly [number, number],
) {
  const size = solution.length;
  const gradient: number[] = new Array(size).fill(0);
  const curvature = gradient.map((): number[] => new Array(size).fill(0));
  rows.forEach((row, index) => {
    const sum = row.reduce((total, value, at) => total + value * (solution[at] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-sum));
    const weight = index < yes ? weightOfYes : weightOfNo;
    const error = weight * ((index < yes ? 1 : 0) - chance);
    const bend = weight * chance * (1 - chance);
    row.forEach((value, at) => {
      gradient[at] = (gradient[at] ?? 0) + error * value;
      const line = curvature[at];
      for (let other = 0; line !== undefined && other <= at; other += 1) {
        line[other] = (line[other] ?? 0) + bend * value * (row[other] ?? 0);
      }
    });
  });
  curvature.forEach((line, at) => {
    gradient[at] = (gradient[at] ?? 0) - (at === 0 ? 0 : ridge * (solution[at] ?? 0));
    line[at] = (line[at] ?? 0) + (at === 0 ? 1e-6 : ridge);
    for (let other = at + 1; other < size; other += 1) line[other] = curvature[other]?.[at] ?? 0;
  });
  return { gradient, curvature };
}

/** Solution of linear equations by elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let step = 0; step < size; step += 1) {
    let pivot = step;
    for (let row = step; row < size; row += 1) {
      if (Math.abs(at(row, step)) > Math.abs(at(pivot, step))) pivot = row;
    }
    const [a, b] = [rows[step], rows[pivot]];
    if (a === undefined || b === undefined) continue;
    rows[step] = b;
    rows[pivot] = a;
    for (let row = step + 1; row < size; row += 1) {
      const factor = at(row, step) / at(step, step);
      const line = rows[row];
      for (let column = step; line !== undefined && column <= size; column += 1) {
        line[column] = (line[column] ?? 0) - factor * at(step, column);
      }
    }
  }
  const solution: number[] = new Array(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = at(row, size);
    for (let column = row + 1; column < size; column += 1) {
      rest -= at(row, column) * (solution[column] ?? 0);
    }
    solution[row] = rest / at(row, row);
  }
  return solution;
}
