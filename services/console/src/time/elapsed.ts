const steps = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;

/** How long something has lasted, in its largest whole unit: `3 天`, `3 days`; what is under a minute is `0 分钟`. */
export const elapsedText = (ms: number, language: string): string => {
  const [size, unit] = steps.find(([length]) => ms >= length) ?? ([60_000, 'minute'] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(0, Math.floor(ms / size)),
  );
};
