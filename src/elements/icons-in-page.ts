// What icons need of the page around them. Loaded after the first icon, because none of this is needed to draw.
export { containEvents } from '../dom/contain-events.js';
export { followPrint } from './printed-icons.js';
