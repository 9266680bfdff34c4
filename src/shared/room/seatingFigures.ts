/**
 * Measures of furniture and clearances, in meters. Tables come in the sizes in which venues hire them out, which are
 * round figures in inches; where no trade or building rule is named, the figure is our own.
 */

/** A round of 60 inches: hire catalogs give it 8 for a dinner and 6 with one side open. */
export const smallRound = 1.52;
/** A round of 72 inches: hire catalogs give it 10 for a dinner and 7–8 with one side open. */
export const largeRound = 1.83;
/** Up to so many people sit at a small round. */
export const mostAtSmallRound = 6;

/** 24 inches of edge a person: the usual figure of event planners for people who sit and write. */
export const placeWidth = 0.6;
/** An ordinary stacking chair, about 18 inches each way. */
export const chairSize = 0.46;
/** From a table's edge to the middle of a chair that is in use. Ours. */
export const chairReach = 0.3;

/**
 * 36 inches: the least width of an accessible route (2010 ADA Standards, 403.5.1). Behind every chair, and along the
 * walls. Caterers set rounds closer, with 24 inches between chairs in use: enough for a waiter, not for a wheelchair.
 */
export const passage = 0.915;

/** 6-foot by 18-inch desk: what the trade calls a seminar or classroom table; for two with papers, three at most. */
export const desk = { width: 1.83, depth: 0.46 } as const;
/** From the front edge of a desk to that of the next: the desk, a chair in use and a way through. Trade: 60 inches. */
export const deskRow = 1.55;
/** 48 inches between blocks of desks, for two who meet there. Usual in planners' guides. */
export const aisle = 1.2;
/** Desks in a row before an aisle, so that nobody passes more than a few neighbors. Ours. */
export const desksBeforeAisle = 3;

/** 28 inches of edge a person at a meeting table: usual in office planning. */
export const boardPlace = 0.72;
/** Wide enough for papers from both sides and a projector's cable between: 4½ feet. */
export const boardWidth = 1.4;
/** More cannot hear and see one another along one table: the limit of our own checklist. */
export const mostAtBoardroom = 20;

/** Between the wall with the screen and the first table: the facilitator walks here, and nobody looks up steeply. Ours. */
export const frontZone = 2.6;
/** People turn their chairs so far towards the screen, in degrees, and still reach the table. Ours. */
export const chairTurn = 30;
/** The chairs of one table span no more than this of its round, in degrees: the side to the wall stays open. Ours. */
export const widestSpan = 234;
/** The farthest eye is at most six times the height of the picture away: the audiovisual trade's rule for reading. */
export const farthestHeights = 6;
/** Height of a picture of the usual shape, of its width. */
export const pictureRatio = 9 / 16;
/** The least useful picture, meters wide. Ours. */
export const leastPicture = 1.8;

/** A flipchart on its easel, seen from above. */
export const flipchart = { width: 0.7, depth: 0.6 } as const;
export const doorWidth = 0.9;
