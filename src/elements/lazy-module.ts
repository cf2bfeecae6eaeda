// A part of the code that is loaded when the first element needs it, and then is at hand for all others.

export class LazyModule<Module> {
  readonly #import: () => Promise<Module>;
  #loading: Promise<Module> | undefined;
  /** Absent until it is loaded. */
  loaded: Module | undefined;

  constructor(load: () => Promise<Module>) {
    this.#import = load;
  }

  /** Loads once; a failed load (offline, a new deployment) is tried again by the next call. */
  load(): Promise<Module> {
    return (this.#loading ??= this.#import().then(
      (module) => (this.loaded = module),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    ));
  }
}
