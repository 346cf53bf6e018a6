import type { TrustedSetup } from "../setup/trusted-setup.ts";
import { type FoldKernel, openFoldKernel } from "./fold-kernel.ts";
import { createFourier, type Fourier } from "./fourier.ts";
import { type Mcl, openMcl } from "./mcl.ts";
import { prepareG2, type PreparedG2 } from "./pairing.ts";
import { createPointReader, type PointReader } from "./points.ts";
import { createRootsOfUnity, type RootsOfUnity } from "./roots-of-unity.ts";
import { createSetupPoints, type SetupPoints } from "./setup-points.ts";

/** What the operations of the portable engine share: one instance of mcl and what of the setup is decoded in it. */
export interface PortableContext {
  readonly mcl: Mcl;
  readonly kernel: FoldKernel;
  readonly points: PointReader;
  readonly roots: RootsOfUnity;
  readonly fourier: Fourier;
  readonly setup: SetupPoints;
  /** [1]G2 and [tau]G2. */
  readonly one: PreparedG2;
  readonly tau: PreparedG2;
  /** [tau^64]G2, for cells. */
  readonly tauOfCell: () => PreparedG2;
  readonly readFk20: (() => Uint8Array) | null;
}

const CELL_POWER = 64;

/** Throws where a point of G2 of the setup that every check needs is no point of the group. */
export async function openPortableContext(setup: TrustedSetup): Promise<PortableContext> {
  const mcl = await openMcl();
  const points = createPointReader(mcl);
  const roots = createRootsOfUnity(mcl);
  let tauOfCell: PreparedG2 | undefined;
  return {
    mcl,
    kernel: openFoldKernel(mcl),
    points,
    roots,
    fourier: createFourier(mcl, roots),
    setup: createSetupPoints(mcl, points, setup),
    one: prepareG2(mcl, setup.g2Monomial, 0),
    tau: prepareG2(mcl, setup.g2Monomial, 1),
    tauOfCell: () => (tauOfCell ??= prepareG2(mcl, setup.g2Monomial, CELL_POWER)),
    readFk20: setup.affine === null ? null : setup.affine.readFk20,
  };
}
