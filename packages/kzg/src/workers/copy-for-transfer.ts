/** A message with byte arrays of its own, and their buffers to hand over with it. */
export interface TransferableCopy<T> {
  readonly message: T;
  readonly transfer: readonly ArrayBuffer[];
}

/**
 * Copies a task or a result so that its bytes can be handed to another thread: cloning a view would clone the whole buffer
 * behind it (a file of many blobs), and handing over the sender's own buffers would empty them.
 */
export function copyForTransfer<T>(value: T): TransferableCopy<T> {
  const transfer: ArrayBuffer[] = [];
  return { message: copyValue(value, transfer) as T, transfer };
}

function copyValue(value: unknown, transfer: ArrayBuffer[]): unknown {
  if (value instanceof Uint8Array) {
    const copy = Uint8Array.from(value);
    transfer.push(copy.buffer);
    return copy;
  }
  if (Array.isArray(value)) return value.map((entry: unknown) => copyValue(entry, transfer));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyValue(entry, transfer)]));
}
