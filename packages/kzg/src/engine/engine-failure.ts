/** An engine failed by itself, or contradicts itself, on an input that is well-formed. Another engine has to answer. */
export class EngineFailure extends Error {
  override readonly name = "EngineFailure";
}

/** Two engines that were asked the same gave different answers: one of them is broken, and neither may be believed. */
export class EngineDisagreement extends Error {
  override readonly name = "EngineDisagreement";
}
