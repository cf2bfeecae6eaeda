// The ways to draw a row's icon that the benchmark compares.

export const ways = ['plain', 'lit', 'kit'] as const;
export type Way = (typeof ways)[number];
