// Stories of each way to be wrong, and one that is well: for the test of the story runner.
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { Story, StoryFile } from '../../stories/support/story.js';

const meta: StoryFile = { title: 'Faulty', tags: ['!autodocs'] };
export default meta;

export const Well: Story = { render: () => html`<p>Well</p>` };
export const FailsToPlay: Story = {
  render: () => html`<p>Plays</p>`,
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('Nobody')).not.toBeNull();
  },
};
export const Throws: Story = {
  render: () => {
    throw new Error('thrown while rendering');
  },
};
export const ThrowsLater: Story = {
  render: () => html`<p>Later</p>`,
  play: async () => {
    setTimeout(() => {
      throw new Error('thrown in a task');
    });
    await new Promise((done) => setTimeout(done, 50));
  },
};
export const CannotBeRead: Story = {
  render: () => html`<p style="color: #ccc; background: #fff">Pale</p>`,
};
export const Complains: Story = {
  render: () => {
    console.error('said by a story');
    return html`<p>Complains</p>`;
  },
};
export const AsksElsewhere: Story = {
  render: () => html`<img alt="" src="http://elsewhere.example/a.png" />`,
};
export const ShowsNothing: Story = {
  render: () => html`<p>Nothing</p>`,
  parameters: { shows: '[part=dot]' },
};
