// The types of the stories: their context has a separate backend.
import type { Args, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import type { SetupWorker } from 'msw/browser';
import type { StoryBackend } from './story-backend.js';

export interface Context extends StoryContext {
  readonly backend: StoryBackend;
  readonly msw: SetupWorker;
}

interface Parts {
  readonly beforeEach?: (context: Context) => void | Promise<void>;
  readonly play?: (context: Context) => void | Promise<void>;
  readonly render?: (args: Args, context: Context) => unknown;
}

export type Story = Omit<StoryObj, keyof Parts> & Parts;
export type StoryFile = Omit<Meta, keyof Parts> & Parts;
