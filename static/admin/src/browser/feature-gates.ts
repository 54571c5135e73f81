/**
 * Stands in for Atlassian's feature-gate client, which Atlaskit asks whether to try something new. Outside Atlassian there
 * is no gate: the answer is always no, without 20 KB of script and a warning in the console.
 */
const noGates = {
  initializeCompleted: () => false,
  checkGate: () => false,
  getExperimentValue: (_experiment: string, _parameter: string, fallback: unknown) => fallback,
};

export default noGates;
