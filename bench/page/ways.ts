// The ways to draw a row's icon that are measured against each other.

export const ways = ['plain', 'lit', 'kit'] as const;
export type Way = (typeof ways)[number];
