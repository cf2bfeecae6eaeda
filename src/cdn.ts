// Everything in one file, for a script tag.
import './define.js';

export * from './index.js';
