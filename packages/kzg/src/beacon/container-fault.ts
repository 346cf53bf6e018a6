/** A container cannot be read. The message is one sentence that names the field's path. Never leaves `beacon/`. */
export class ContainerFault extends Error {
  override readonly name = "ContainerFault";
}
