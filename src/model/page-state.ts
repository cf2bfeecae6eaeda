// State that all copies of the kit on a page share: a widget and its host may each bring one, but only the first copy's
// elements are registered.

interface PageState {
  /** Grows when a copy of this version could not use the state of an older one. */
  readonly version: number;
  readonly parts: Record<string, unknown>;
}

const version = 1;
const key = Symbol.for('crm-sync-elements page');
const page = globalThis as { [key]?: PageState };

const found = (page[key] ??= { version, parts: {} });
/** A copy of another version keeps to itself. */
const parts: Record<string, unknown> = found.version === version ? found.parts : {};

/** The part of the shared state that has this name. Made by the first copy that asks. */
export function pageState<Part>(name: string, create: () => Part): Part {
  return (parts[name] ??= create()) as Part;
}
