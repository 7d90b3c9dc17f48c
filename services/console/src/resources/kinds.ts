export const resourceKinds = [
  'venue',
  'people',
  'organisation',
  'fund',
  'activity-place',
  'training-place',
  'culture',
  'information',
] as const;
