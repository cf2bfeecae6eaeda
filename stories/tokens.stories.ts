// The design tokens of the manifest, each with its default on a light and on a dark background.
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import { designTokens, shadowParts } from '../.storybook/manifest.js';
import type { Story, StoryFile } from './support/story.js';

const meta: StoryFile = { title: 'Look/Tokens' };
export default meta;

const schemes = ['light', 'dark'] as const;

/** Colours are shown as colours, other values as text. */
const isColour = (value: string) => /^(light-dark\(|#|var\(--crm-sync-accent)/.test(value);

const swatch = (name: string, value: string) =>
  html`<span class="swatch" style=${`background: var(${name}, ${value})`}></span>`;

/** A value that the page sets, such as the toolbar's high contrast, replaces the default. */
export const Tokens: Story = {
  render: () =>
    html`<table class="facts" dir="ltr" lang="en">
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Default</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
        </tr>
      </thead>
      <tbody>
        ${designTokens.map(
          ({ name, description, default: value = '' }) =>
            html`<tr>
              <th scope="row"><code>${name}</code>${description ? html`<p>${description}</p>` : nothing}</th>
              <td><code>${value}</code></td>
              ${schemes.map(
                (scheme) => html`<td class=${scheme}>${isColour(value) ? swatch(name, value) : nothing}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tbody tr').length).toBe(designTokens.length);
    await expect(designTokens.length).toBeGreaterThan(10);
  },
};

export const Parts: Story = {
  render: () =>
    html`<table class="facts" dir="ltr" lang="en">
      <thead>
        <tr>
          <th scope="col">Element</th>
          <th scope="col">Part</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        ${shadowParts.map(
          ({ tag, name, description }) =>
            html`<tr>
              <th scope="row"><code>${tag}</code></th>
              <td><code>::part(${name})</code></td>
              <td>${description}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tbody tr').length).toBe(shadowParts.length);
    await expect(shadowParts.length).toBeGreaterThan(10);
  },
};
