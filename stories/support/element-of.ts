// Makes an element from a story's args, with attributes where the property has one, like markup in a page.
import { attributeOf } from '../../.storybook/manifest.js';

export function elementOf(tag: string, args: Readonly<Record<string, unknown>>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(args)) {
    const attribute = attributeOf(tag, name);
    if (attribute && typeof value === 'string') element.setAttribute(attribute, value);
    else if (attribute && typeof value === 'boolean') element.toggleAttribute(attribute, value);
    else if (value !== undefined) Object.assign(element, { [name]: value });
  }
  return element;
}
