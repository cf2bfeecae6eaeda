// A file to run, or not to.
globalThis.partRan = (globalThis.partRan ?? 0) + 1;
export const part = 'the one that is meant';
