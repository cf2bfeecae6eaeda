// What the three elements share. An element is a small shell: its attributes, its doc block. Its behavior is loaded when
// the first element of its kind is on a page. A base class, because a controller cannot provide the browser's callbacks.
import { LitElement, isServer, nothing, type PropertyValues, type ReactiveController } from 'lit';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { toSyncError } from '../model/sync-error.js';
import { clearServerContent, createOwnRoot, needsOwnRoot, readoptStyles } from '../styles/adopt-styles.js';
import type { LazyModule } from './lazy-module.js';

/** What an element does on a page. Adds itself to the element as a controller. */
export interface Behavior extends ReactiveController {
  render(): unknown;
}

export abstract class LazyElement<B extends Behavior> extends LitElement {
  /** Absent until the code is loaded, and while the element was never on a page. */
  protected behavior?: B;
  #loading: Promise<void> | undefined;
  #updateWaits = false;

  /** The class of the behavior, shared by all elements of this kind. */
  protected abstract get behaviorClass(): LazyModule<new (element: this) => B>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.loadBehavior();
  }

  /** Moved into another document, a frame's for example. */
  adoptedCallback(): void {
    readoptStyles(this);
  }

  /** Starts at once when the code is loaded. Never rejects: the page gets an event, and the next call tries again. */
  protected loadBehavior(): Promise<void> {
    if (this.behavior) return Promise.resolve();
    const { loaded } = this.behaviorClass;
    if (loaded && this.isConnected) this.#start(loaded);
    else this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading ?? Promise.resolve();
  }

  /** The behavior is there now. */
  protected behaviorStarted(): void {}

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return needsOwnRoot(this) ? createOwnRoot(this) : super.createRenderRoot();
  }

  /** An update waits for the behavior; so does `updateComplete`. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.behavior) return super.scheduleUpdate();
    this.#updateWaits = true;
    return this.loadBehavior();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (!isServer) return;
    // On a server, Lit calls no controller, and nothing can be loaded during a render.
    const { loaded } = this.behaviorClass;
    if (loaded) this.behavior ??= new loaded(this);
    this.behavior?.hostUpdate?.();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) clearServerContent(this);
    super.update(changed);
  }

  protected override render(): unknown {
    return this.behavior?.render() ?? nothing;
  }

  async #load(): Promise<void> {
    try {
      const Behavior = await this.behaviorClass.load();
      if (this.isConnected) this.#start(Behavior);
    } catch (thrown) {
      this.dispatchEvent(new CrmSyncErrorEvent(toSyncError(thrown)));
    }
  }

  #start(Behavior: new (element: this) => B): void {
    if (this.behavior) return;
    this.behavior = new Behavior(this);
    this.behaviorStarted();
    if (!this.#updateWaits) return;
    this.#updateWaits = false;
    void super.scheduleUpdate();
  }
}
