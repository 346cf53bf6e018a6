/** A transaction cannot be read. The message is one sentence that names the field's path. Never leaves this folder. */
export class TransactionFault extends Error {
  override readonly name = "TransactionFault";
}
