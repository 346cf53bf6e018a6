/** Sizes of EIP-4844 (Deneb polynomial commitments) and EIP-7594 (Fulu sampling), in bytes where not said otherwise. */
export const BYTES_PER_FIELD_ELEMENT = 32;
export const FIELD_ELEMENTS_PER_BLOB = 4096;
export const BYTES_PER_BLOB = 131_072;
/** A compressed G1 point: commitments and proofs. */
export const BYTES_PER_POINT = 48;
export const BYTES_PER_CELL = 2048;
export const FIELD_ELEMENTS_PER_CELL = 64;
/** Columns of the extended blob; the first half are the blob itself. */
export const CELLS_PER_EXTENDED_BLOB = 128;
/** Least number of cells that a blob can be recovered from. */
export const CELLS_TO_RECOVER = 64;
/** Order of the scalar field of BLS12-381. */
export const BLS_MODULUS = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n;
