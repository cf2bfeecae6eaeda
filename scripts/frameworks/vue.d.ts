// The three tags in templates of Vue 3, with their properties and events.
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { ElementEvents, ElementProps, Tag } from './elements.js';

/** `crm-sync-change` → `CrmSyncChange`. */
type Pascal<Name> = Name extends `${infer Head}-${infer Rest}`
  ? `${Capitalize<Head>}${Pascal<Rest>}`
  : Capitalize<Name & string>;

/** Vue takes `record-id` for `recordId`. */
type Properties<Props> = { [K in keyof Props as K extends `${string}-${string}` ? never : K]: Props[K] };

type Listeners<Events> = { [E in keyof Events as `on${Pascal<E>}`]?: (event: Events[E]) => void };

type Elements = {
  [T in Tag]: new () => {
    $props: HTMLAttributes & ReservedProps & Properties<ElementProps[T]> & Listeners<ElementEvents[T]>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
