import type { GateContext } from "./gather-evidence.ts";
import { listProjectFiles } from "./list-project-files.ts";
import { measureSources, type SourceSurvey } from "./measure-sources.ts";
import { type Project, readProject } from "./project.ts";
import { type ContractSurvey, surveyContracts } from "./storage/survey-contracts.ts";

/** What the tree holds, whatever rules it is judged by. */
export interface SourceFacts {
  project: Project;
  /** What `listProjectFiles` found. */
  projectFiles: readonly string[];
  survey: SourceSurvey;
  contracts: ContractSurvey;
}

/** Finds the project and measures its sources. Begun early: git answers in the meantime. */
export async function readSources({ workspace, workingDirectory }: GateContext): Promise<SourceFacts> {
  const project = await readProject(workspace, workingDirectory);
  const projectFiles = await listProjectFiles(workspace, workingDirectory, project);
  const survey = await measureSources(workspace, projectFiles, project);
  const { sources } = project;
  const contracts = await surveyContracts(workspace, projectFiles, { workingDirectory, sources });
  return { project, projectFiles, survey, contracts };
}
