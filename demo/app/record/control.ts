// The interface of a field's control, and the options for its creation.
import type { FieldValue } from '../api/workspace-model.js';

export interface FieldControl {
  /** The element below the field's label. */
  readonly element: HTMLElement;
  /** The control that the label names; absent for a group of checkboxes, which has a legend instead. */
  readonly labelled?: HTMLElement;
  /** A wide field takes a whole row of the form. */
  readonly isWide?: boolean;
  read(): FieldValue;
}

export interface ControlOptions {
  readonly id: string;
  readonly isReadOnly: boolean;
  readonly hintId: string;
}
