const numerator = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const denominator = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
];
const tailNumerator = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const tailDenominator = [
  0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1,
];
const tailBelow = 0.02425;

/**
 * Quantile of the standard normal distribution for 0 < probability <= 0.5: rational approximation of
 * P. J. Acklam (2003), relative error below 1.2e-9.
 */
export function standardNormalQuantile(probability: number): number {
  if (probability < tailBelow) {
    const q = Math.sqrt(-2 * Math.log(probability));
    return polynomial(tailNumerator, q) / polynomial(tailDenominator, q);
  }
  const q = probability - 0.5;
  return (q * polynomial(numerator, q * q)) / polynomial(denominator, q * q);
}

/** Horner's scheme, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
