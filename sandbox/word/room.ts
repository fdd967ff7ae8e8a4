/** The rooms of the local Word: its window, and the static site of the add-in's task pane. */
export { createWordRoom } from './window-room.ts';
export type { WordRoomOptions } from './window-room.ts';
export { createPaneRoom } from './pane/room.ts';
export type { PaneRoomOptions } from './pane/room.ts';
