/** Words for kappa. Source: Landis and Koch, Biometrics 33 (1977) 159–174. */
export const strengths = ['poor', 'slight', 'fair', 'moderate', 'substantial', 'almostPerfect'] as const;

/** The strength of an agreement; a bound belongs to the lower word, as in the source (0.41–0.60 is moderate). */
export function strengthOf(kappa: string): (typeof strengths)[number] {
  const value = Number(kappa);
  if (value < 0) return 'poor';
  const bounds = [0.2, 0.4, 0.6, 0.8, 1];
  return strengths[1 + bounds.findIndex((bound) => value <= bound)]!;
}
