// A later file, as the build writes it.
export default (require) => {
  globalThis.chunkRan = (globalThis.chunkRan ?? 0) + 1;
  return { heard: require('./first.js').greeting };
};
