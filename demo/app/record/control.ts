// What each control of a field gives, and what it is given.
import type { FieldValue } from '../api/workspace-model.js';

export interface FieldControl {
  /** Goes below the field's label. */
  readonly element: HTMLElement;
  /** What the label points at; absent for a group of boxes, which is named by a legend instead. */
  readonly labelled?: HTMLElement;
  /** Wide fields take the whole row of the form. */
  readonly isWide?: boolean;
  read(): FieldValue;
}

export interface ControlOptions {
  readonly id: string;
  readonly isReadOnly: boolean;
  readonly hintId: string;
}
