/** Where the room for the signature begins: page from 1, millimetres from its upper left corner. */
export interface SignaturePlace {
  readonly page: number;
  readonly xMm: number;
  readonly yMm: number;
}
