export const en = {
  title: 'The room',
  screen: 'Screen',
  flipchart: 'Flipchart',
  door: 'Door',
  meters: (meters: string) => `${meters} m`,
  scale: (of: number) => `Scale 1 : ${of}`,
  diagram: (seating: string, size: string) => `Diagram of the room. ${seating}. ${size}.`,
  notes: 'For whoever sets the room',
  tables: 'Tables',
  tablePlan: 'Who sits where',
  unplaced: 'No table yet',
  nobody: 'Nobody is expected: everybody has declined.',
};

export type RoomMessages = typeof en;
