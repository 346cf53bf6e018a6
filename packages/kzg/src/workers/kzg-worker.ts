import { startKzgWorker } from "./start-kzg-worker.ts";

startKzgWorker();
